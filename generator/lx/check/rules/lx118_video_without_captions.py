"""A video says nothing of captions or a transcript.

Who cannot hear, who learns English, and whoever sits in a classroom without loudspeakers is left out.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    kind: video
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:7: warning LX118 A video without captions or a transcript \
leaves readers out. Fix: if it has them, add `accessibility: {features: [captions]}`; else ask the provider for them.
Right:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    kind: video
    accessibility: {features: [transcript]}
"""

from collections.abc import Iterator

from lx.domain.written import mapping_in, texts_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX118"
_VIDEOS = ("recorded-lesson", "video")
_IN_WORDS = frozenset({"captions", "closedCaptions", "openCaptions", "transcript"})


def check(subject: Subject) -> Iterator[Problem]:
    """Look for a feature that gives the spoken words to the eye."""
    data = subject.record.data
    features = texts_in(mapping_in(data.get("accessibility")).get("features"))
    if subject.record.ref.type == "resource" and data.get("kind") in _VIDEOS and not _IN_WORDS.intersection(features):
        message = "A video without captions or a transcript leaves readers out."
        fix = "if it has them, add `accessibility: {features: [captions]}`; else ask the provider for them."
        yield Problem(CODE, subject.record.source.path, Pointer("/kind"), message, fix)


RULE = Rule(CODE, "video-without-captions", Severity.WARNING, __doc__, check)
