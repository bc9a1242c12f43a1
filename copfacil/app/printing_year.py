"""``copfacil print --programme``: paper of a programme that is kept, as one PDF; reads the data only, as for a session."""

import argparse
import sys

from copfacil.app import exporting
from copfacil.app.ending import Code, Ended
from copfacil.app.folders import data_folder
from copfacil.app.printing_file import put
from copfacil.app.programme import OpenProgramme
from copfacil.app.yearbook import yearbook_of
from copfacil.core.words import Msg, Words
from copfacil.handouts.year import YEAR_SHEETS, year_pack
from copfacil.live.clock import SystemClock
from copfacil.store import Store


def write_year(asked: argparse.Namespace, words: Words) -> int:
    """Writes the PDF.

    Raises:
        Ended: there is no such sheet or programme, or an option is for sessions alone; the PDF cannot be written.
        StoreError: the data cannot be read.
    """
    keys = asked.key or [*YEAR_SHEETS]
    if unknown := [key for key in keys if key not in YEAR_SHEETS]:
        raise Ended(Code.WRONG, _known(unknown[0], words))
    for option in ("session", "exercise", "paper"):
        if getattr(asked, option):
            sentence = Msg("--{option} is for the paper of a session: leave it out with --programme.", option=option)
            raise Ended(Code.WRONG, sentence)
    folder = data_folder(asked.data)
    with Store.open(folder, read_only=True) as store:
        opened = OpenProgramme(store, SystemClock(), _stream_of(store, asked.programme))
        book = yearbook_of(opened)
    put(asked.out, year_pack(keys, book, words))
    if any(YEAR_SHEETS[key].named for key in keys):
        what = Msg("The pack") if asked.key is None else YEAR_SHEETS[asked.key[0]].name
        why_not = exporting.note(folder, words(what), asked.out, opened.date(), opened.host.stream)
        sys.stderr.write(f"{words(why_not)}\n" if why_not else "")
    sys.stdout.write(f"{asked.out}\n")
    return Code.FINE


def _known(key: str, words: Words) -> Msg:
    lines = "\n".join(f"  {one.key:<20} {words(one.name)}, {one.paper}" for one in YEAR_SHEETS.values())
    return Msg("A programme has no sheet “{key}”. It has:\n{lines}", key=key, lines=lines)


def _stream_of(store: Store, begins: str) -> str:
    with store.across() as across:
        found = next((one.stream for one in across.programmes() if one.stream.startswith(begins)), None)
    if found is not None:
        return found
    if begins:
        raise Ended(Code.WRONG, Msg("There is no programme “{id}”.", id=begins))
    raise Ended(Code.WRONG, Msg("There is no programme yet: start copfacil, and begin one on its page Programme."))
