import pytest

from lx.text.heading import in_order


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ([1, 2, 2, 3], [2, 3, 3, 4]),
        ([2, 3, 2], [2, 3, 2]),
        ([1, 1], [2, 2]),
        ([4, 6, 5, 2, 4], [2, 3, 3, 2, 3]),
        ([3, 2, 1], [2, 2, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_headings_begin_below_the_title_and_skip_no_level(written, shown):
    markup = "".join(f"<h{level}>x</h{level}><hr />" for level in written)

    assert in_order(markup) == "".join(f"<h{level}>x</h{level}><hr />" for level in shown)


def test_a_text_without_headings_is_untouched():
    assert in_order("<p>&lt;h1&gt;</p>") == "<p>&lt;h1&gt;</p>"
