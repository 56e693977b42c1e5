from lx.text.plain import one_line, plain_of


def test_blocks_stay_apart_and_words_stay_whole():
    markup = "<h2>One</h2><p>t<em>w</em>o<br />three</p><table><tr><td>4</td><td>5</td></tr></table>"

    assert plain_of(markup) == "One two three 4 5"


def test_what_was_escaped_is_read():
    assert plain_of("<p>a &lt;b&gt; &amp;amp; &quot;c&quot;</p>") == 'a <b> &amp; "c"'


def test_links_leave_their_words():
    assert plain_of('<p><a href="lx:career/machinist" title="x">a <strong>b</strong></a>c</p>') == "a bc"


def test_white_space_is_one_space():
    assert one_line("  a\n\t b  ") == "a b"
