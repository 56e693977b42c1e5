"""The interface's wording, from the catalogs of messages in `locale/`."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath

from babel.messages.pofile import read_po

from lx.model.site import Words

SOURCE_LANGUAGE = "en"


def words_of(shipped: Mapping[PurePosixPath, bytes]) -> Mapping[str, Words]:
    """Words by language. English is always there and empty: a message that is not found is shown as it is written.

    What a translator marked as unsure, or left empty, is left out.
    """
    catalogs = {path.stem: raw for path, raw in shipped.items() if path.parts[0] == "locale" and path.suffix == ".po"}
    words = {language: Words(language, _messages(raw)) for language, raw in sorted(catalogs.items())}
    return {SOURCE_LANGUAGE: Words(SOURCE_LANGUAGE, {}), **words}


def _messages(raw: bytes) -> Mapping[str, str | tuple[str, ...]]:
    messages: dict[str, str | tuple[str, ...]] = {}
    for message in read_po(BytesIO(raw)):
        if not message.id or message.fuzzy:
            continue
        if isinstance(message.string, str):
            if message.string:
                messages[str(message.id)] = message.string
        elif message.string and all(message.string):
            messages[message.id[0]] = tuple(message.string)
    return messages
