import pytest

from lx.text.href import LONGEST, flaw_of, is_allowed, is_example


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/a/b.html?c=d&e=%20#f",
        "HTTPS://Example.ORG/",
        "https://sub.k12.il.us:8443/x",
        "https://my_school.example.org/",
        "https://müller.de/größe",
        "https://例え.テスト/",
        "https://пример.рф",
        "https://xn--mller-kva.de/",
        "https://192.0.2.1/",
        "https://example.org/a@b",
        "https://example.org/(x),y;z=1!*'",
        "https://example.org./",
    ],
)
def test_complete_web_addresses_are_allowed(address):
    assert flaw_of(address) == ""
    assert is_allowed(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "\x01javascript:x",
        ),
        *("data:text/html,x", "vbscript:x", "blob:https://x.org/1", "file:///etc/passwd", "intent://x#Intent;end"),
        *(
            "ftp://example.org",
            "mailto:a@example.org",
            "tel:555",
            "about:blank",
            "view-source:https://x.org",
            "lx:course/x",
        ),
        *(
            "//example.org",
            "\\\\example.org",
            "/\\example.org",
            "https:\\\\example.org",
            "https://example.org\\@evil.org",
        ),
        *(
            "https:/example.org",
            "https:example.org",
            "https://",
            "https:///x",
            "http://?x",
            "https://#",
            "://x",
            "https",
        ),
        *("example.org", "www.example.org/x", "/a/b", "../a", "#x", "?x", ""),
        *(
            "https://user@example.org",
            "https://user:pass@example.org",
            "https://example.org@evil.org/",
            "https://@example.org",
        ),
        *(
            "https://exa mple.org",
            "https://example.org/a b",
            "https://example.org/\n",
            "\thttps://example.org",
            "https://x.org ",
        ),
        *("https://example.org/\u202ex", "https://exam\u200bple.org", "https://example.org/\u2028", "https://x.org\0"),
        *(
            "https://\u0430pple.com",
            "https://xn--pple-43d.com",
            "https://аррӏе.com",
            "https://xn--80ak6aa92e.com",
            "https://xn--a.org",
        ),
        *(
            "https://exa%6Dple.org",
            "https://-x.org",
            "https://x-.org",
            "https://.org",
            "https://x..org",
            "https://[::1]/",
        ),
        *("https://x.org:", "https://x.org:http", "https://x.org:123456", "https://①.org", "https://x。org/"),
        *(
            "https://x.org/<script>",
            'https://x.org/"onclick="x',
            "https://x.org/`x`",
            "https://x.org/{{7*7}}",
            "https://x.org/a|b",
        ),
        "https://x.org/" + "a" * LONGEST,
    ],
)
def test_all_else_is_refused_with_a_reason(address):
    assert not is_allowed(address)
    assert flaw_of(address)


@pytest.mark.parametrize(
    ("address", "flaw"),
    [
        ("javascript:x", "begins with javascript:, not with https://"),
        ("//example.org", "does not say https:// first"),
        ("https://a@b.org", "has a name before the host, which can pass for the host itself"),
        ("https://\u0430pple.com", "mixes alphabets in its host, so that it can pass for another"),
        ("https:\\\\x.org", "has a backslash, which browsers take for a slash"),
        ("", "is empty"),
    ],
)
def test_a_reason_is_the_end_of_a_sentence(address, flaw):
    assert flaw_of(address) == flaw


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org", "http://example.com/a", "HTTPS://KCC.Example.ORG/a?b#c", "https://a.example:8080/"),
        *("https://a.test", "https://a.b.invalid./x", "https://example.net?q"),
    ],
)
def test_what_is_kept_for_examples_is_known(address):
    assert is_example(address)


@pytest.mark.parametrize(
    "address",
    [
        *("https://notexample.org", "https://example.edu", "https://example.org.uk/", "https://x.org/example.org"),
        *("https://test.org", "https://latest", "https://x.edu/?u=https://example.org"),
    ],
)
def test_what_only_looks_like_an_example_is_none(address):
    assert not is_example(address)
