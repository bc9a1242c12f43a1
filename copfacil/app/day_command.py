"""``copfacil save`` and ``copfacil bring``: a day as one file, out and in."""

import argparse
import sys
from datetime import datetime

from copfacil.app.day_file import bring_in, save
from copfacil.app.ending import Code, Ended
from copfacil.app.folders import data_folder
from copfacil.app.printing_file import stream_of
from copfacil.core.words import Msg, Words
from copfacil.files.table import BadFile
from copfacil.store import Store


def write(asked: argparse.Namespace, words: Words) -> int:
    """Saves a session; reads the data only, also while the app runs.

    Raises:
        Ended: there is no such session, or the file cannot be written.
        StoreError: the data cannot be read.
    """
    with Store.open(data_folder(asked.data), read_only=True) as store:
        stream = stream_of(store, asked.session)
        try:
            today = datetime.now().astimezone().date()
            said = save(store, stream, asked.out, "", today, notes=asked.private_notes)
        except OSError as error:
            sentence = "{file} cannot be written ({reason}): name another file."
            raise Ended(Code.FAILED, Msg(sentence, file=str(asked.out), reason=error.strerror or str(error))) from error
    sys.stdout.write(f"{words(said)}\n")
    return Code.FINE


def take_in(asked: argparse.Namespace, words: Words) -> int:
    """Takes a file in.

    Raises:
        Ended: it is no day, or it cannot be read.
        StoreError: the data cannot be written, or the app has them open.
    """
    with Store.open(data_folder(asked.data, make=True)) as store:
        try:
            _, said = bring_in(store, asked.file)
        except BadFile as why:
            raise Ended(Code.WRONG, why.msg) from why
    sys.stdout.write(f"{words(said)}\n")
    return Code.FINE
