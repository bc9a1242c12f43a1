"""The materials pack: one zip with an index page, to be dropped into any portal, shared folder or stick.

Its index is one plain page without scripts: it opens from a disk as it does from a portal.
"""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from io import BytesIO
from pathlib import Path, PurePath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from copfacil.core.programme.materials import MATERIAL_KINDS, WHENS, Material
from copfacil.core.programme.year import Meeting
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words

_STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#121d21;"
    "background:#f6f3ec}h1{font-size:2rem;margin:0}h2{margin:2.5rem 0 .25rem;border-top:1px solid #cfcabd;"
    "padding-top:1rem}h3{font-size:1rem;margin:1rem 0 .25rem}ul{padding-left:1.2rem;margin:0}li{margin:.25rem 0}"
    "a{color:#13525e}small{color:#57605f}"
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip: the same materials make the same bytes."""


def portal(
    book: Yearbook, words: Words, *, made: Mapping[str, bytes], read: Callable[[Path], bytes]
) -> tuple[bytes, tuple[Msg, ...]]:
    """The pack, and what could not be put in, a sentence each.

    Materials that are not ready are left out without a word: nobody promised them for today.

    Args:
        book: the programme on a day.
        words: the language.
        made: papers to go with it, by the name of their file.
        read: the bytes of a file on this laptop; raises OSError where it cannot.
    """
    told: list[Msg] = []
    files: dict[str, bytes] = dict(made)
    links: dict[str, str] = {}
    for one in book.programme.materials.items.values():
        if not one.ready or not one.where:
            continue
        if one.on_the_web:
            links[one.id] = one.where
            continue
        try:
            content = read(Path(one.where).expanduser())
        except OSError:
            sentence = "“{title}” is not in the pack: {path} cannot be read. Choose the file again."
            told.append(Msg(sentence, title=one.title, path=one.where))
            continue
        links[one.id] = _free(PurePath(one.where).name, files)
        files[links[one.id]] = content
    return _zipped(
        {**{f"files/{name}": content for name, content in files.items()}, **_index(book, words, made, links)}
    ), tuple(told)


def _free(name: str, taken: Mapping[str, bytes]) -> str:
    """A name that no other file has; two files of one name are told apart by a figure."""
    stem, ending, number = PurePath(name).stem, PurePath(name).suffix, 2
    found = name
    while found in taken:
        found, number = f"{stem}-{number}{ending}", number + 1
    return found


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(ZipInfo(name, _EPOCH), content, ZIP_DEFLATED)
    return out.getvalue()


def _index(book: Yearbook, words: Words, made: Mapping[str, bytes], links: Mapping[str, str]) -> dict[str, bytes]:
    body = "\n".join(_body(book, words, made, links))
    page = (
        f'<!doctype html>\n<html lang="{escape(words.language)}"{" dir=rtl" if words.right_to_left else ""}>\n'
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(book.programme.headed)}</title><style>{_STYLE}</style></head>\n<body>\n{body}\n</body>\n</html>\n"
    )
    return {"index.html": page.encode()}


def _body(book: Yearbook, words: Words, made: Mapping[str, bytes], links: Mapping[str, str]) -> Iterator[str]:
    programme = book.programme
    yield f"<h1>{escape(programme.headed)}</h1>"
    if programme.about:
        yield f"<p>{escape(programme.about)}</p>"
    if made:
        yield f"<h2>{escape(words(Msg('From the team')))}</h2>\n<ul>"
        yield from (f'<li><a href="files/{_address(name)}">{escape(PurePath(name).stem)}</a></li>' for name in made)
        yield "</ul>"
    for meeting in programme.year.in_order:
        yield from _meeting(book, meeting, words, links)
    yield from _part(words(Msg("For the whole year")), "", programme.materials.of(""), book, words, links)


def _meeting(book: Yearbook, meeting: Meeting, words: Words, links: Mapping[str, str]) -> Iterator[str]:
    told = ", ".join(part for part in (meeting.day, meeting.place, meeting.theme) if part)
    yield from _part(meeting.title, told, book.programme.materials.of(meeting.id), book, words, links)


def _part(  # noqa: PLR0913, PLR0917 - what a part of the page tells
    title: str, told: str, items: tuple[Material, ...], book: Yearbook, words: Words, links: Mapping[str, str]
) -> Iterator[str]:
    ready = [one for one in items if one.id in links]
    if not ready:
        return
    yield f"<h2>{escape(title)}</h2>"
    if told:
        yield f"<small>{escape(told)}</small>"
    for when, name in WHENS.items():
        found = [one for one in ready if one.when == when]
        if found:
            yield f"<h3>{escape(words(name))}</h3>\n<ul>"
            yield from (_item(one, book, words, links[one.id]) for one in found)
            yield "</ul>"


def _item(one: Material, book: Yearbook, words: Words, link: str) -> str:
    where = escape(link, quote=True) if one.on_the_web else f"files/{_address(link)}"
    told = [words(MATERIAL_KINDS[one.kind])]
    if one.minutes:
        told.append(words(Msg("{n} minute", "{n} minutes", n=one.minutes)))
    if "listed" in book.programme.cohort.consents.get(book.programme.cohort.who(one.by), frozenset()):
        told.append(book.programme.called(one.by))
    return f'<li><a href="{where}">{escape(one.title)}</a> <small>{escape(", ".join(told))}</small></li>'


def _address(name: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - for a page with files on it

    return quote(name)
