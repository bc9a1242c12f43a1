"""The command line: what may be asked, who answers, and how it ends; sentences for people, never a traceback."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from copfacil import __version__
from copfacil.app.ending import MEANING, Code, Ended
from copfacil.core.words import ENGLISH, Msg, Words

if TYPE_CHECKING:
    from copfacil.app.platform import Trouble

# Each command brings in what it needs and nothing else does: `copfacil --version` answers at once.
# ruff: noqa: PLC0415

Command = Callable[[argparse.Namespace, Words], int]


def run(argv: Sequence[str], words: Words = ENGLISH) -> int:
    """Does what ``argv`` asks for; gives the exit code."""
    _survive_any_console()
    try:
        asked = _parser(words).parse_args(argv)
    except SystemExit as ended:  # --help, --version, or a wrong command that was told
        return int(ended.code or 0)
    command: Command = asked.command
    try:
        return command(asked, words)
    except Ended as ended:
        return _told(ended.code, words(ended.said))
    except KeyboardInterrupt:
        return Code.STOPPED
    except BrokenPipeError:  # whoever read our words has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Code.FAILED
    except Exception as error:  # noqa: BLE001 - the last place where an error can become a sentence
        return _failed(error, asked.data, words)


def _failed(error: Exception, data: Path | None, words: Words) -> Code:
    from copfacil.store import InUse, StoreError

    if isinstance(error, StoreError):
        return _told(Code.IN_USE if isinstance(error, InUse) else Code.FOLDER, words(error.said))
    import traceback

    from copfacil.app.folders import data_folder
    from copfacil.app.logs import written_down

    return _told(Code.FAILED, words(written_down(data_folder(data), traceback.format_exc())))


def _told(code: Code, sentence: str) -> Code:
    sys.stderr.write(f"copfacil: {sentence}\n")
    return code


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _survive_any_console() -> None:
    """A name in another script must not end the program on a console that cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


# The commands.


def _app(asked: argparse.Namespace, _: Words) -> int:
    from copfacil.app.folders import data_folder
    from copfacil.app.platform import windows

    trouble = windows()
    if trouble is not None:
        hint = Msg("{why} Start copfacil on a desktop, or try: copfacil demo", why=trouble.said)
        raise Ended(Code.NO_DISPLAY, hint if trouble.what == "display" else trouble.said)
    return _opened(data_folder(asked.data, make=True))


def _demo(asked: argparse.Namespace, words: Words) -> int:
    from copfacil.app import platform
    from copfacil.app.folders import SAMPLE, data_folder

    trouble = platform.windows()
    if trouble is not None and trouble.what == "libraries":
        raise Ended(Code.NO_DISPLAY, trouble.said)
    folder = data_folder(asked.data, SAMPLE, make=True)
    if trouble is not None or platform.unseen() or asked.out is not None:
        return _drawn(folder, asked.out or Path("copfacil-demo"), trouble, words)
    from copfacil.app import sample

    sample.prepare(folder)
    return _opened(folder, demo=True)


def _opened(folder: Path, *, demo: bool = False) -> int:
    from copfacil.app import logs, platform

    logs.keep(folder)
    platform.load_qt()
    from copfacil.app import launching

    return launching.run(folder, demo=demo)


def _drawn(folder: Path, out: Path, trouble: "Trouble | None", words: Words) -> int:
    from datetime import datetime

    from copfacil.app import platform
    from copfacil.app.offscreen import play

    if (lacking := platform.drawing()) is not None:
        raise Ended(Code.NO_DISPLAY, lacking.said)
    if trouble is not None:
        sentence = Msg(
            "{why} The sample day is played without one, and drawn into {out}.", why=trouble.said, out=str(out)
        )
        _say(words(sentence))
    for path in play(folder, out, words, datetime.now().astimezone()):
        _say(str(path))
    return Code.FINE


def _check(asked: argparse.Namespace, words: Words) -> int:
    from copfacil.app.checking import broken, check, rebuild
    from copfacil.app.folders import data_folder

    if asked.rebuild:
        _say(words(rebuild(data_folder(asked.data))))
    items = check(data_folder(asked.data))
    for item in items:
        _say(f"[{item.state}]".ljust(11) + f"{words(item.name)}: {words(item.sentence)}")
    return Code.FAILED if broken(items) else Code.FINE


def _groups(asked: argparse.Namespace, words: Words) -> int:
    from copfacil.app.grouping_file import form

    return form(asked, words)


def _print(asked: argparse.Namespace, words: Words) -> int:
    if asked.programme is not None:
        from copfacil.app.printing_year import write_year

        return write_year(asked, words)
    from copfacil.app.printing_file import write

    return write(asked, words)


def _save(asked: argparse.Namespace, words: Words) -> int:
    from copfacil.app.day_command import write

    return write(asked, words)


def _bring(asked: argparse.Namespace, words: Words) -> int:
    from copfacil.app.day_command import take_in

    return take_in(asked, words)


# What may be asked.


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what was wrong."""

    def error(self, message: str) -> NoReturn:
        self.exit(Code.WRONG, f"copfacil: {message}; see {self.prog} --help\n")


def _parser(words: Words) -> argparse.ArgumentParser:
    codes = "\n".join(f"  {code.value:>3}  {words(meaning)}" for code, meaning in MEANING.items())
    parser = _Parser(
        prog="copfacil",
        description=words("One clock for many groups. Without a command the app opens."),
        epilog=f"{words('Exit codes:')}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"copfacil {__version__}")
    data = words("folder of the data; by default your own")
    parser.add_argument("--data", type=Path, metavar="DIR", default=None, help=data)
    parser.set_defaults(command=_app)
    # Also after the command, and then without a default that would undo what stands before it.
    also = _Parser(add_help=False)
    also.add_argument("--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=data)
    commands = parser.add_subparsers(title=words("commands"), metavar="COMMAND")
    _demo_parser(commands.add_parser("demo", parents=[also], help=words("open the sample day")), words)
    _print_parser(
        commands.add_parser("print", parents=[also], help=words("paper of a session or a programme, as PDF")), words
    )
    _groups_parser(commands.add_parser("groups", parents=[also], help=words("form groups from a list")), words)
    _save_parser(commands.add_parser("save", parents=[also], help=words("a session as one file")), words)
    _bring_parser(commands.add_parser("bring", parents=[also], help=words("take in such a file")), words)
    looks = commands.add_parser("check", parents=[also], help=words("what works on this machine"))
    looks.add_argument("--rebuild", action="store_true", help=words("work the lists across sessions out anew first"))
    looks.set_defaults(command=_check)
    return parser


def _demo_parser(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.description = words(
        "Opens the sample day. Without a display, or with --out, plays it off-screen and writes what comes of it."
    )
    out = words("folder for pictures, paper and results; by default ./copfacil-demo")
    parser.add_argument("--out", type=Path, metavar="DIR", help=out)
    parser.set_defaults(command=_demo)


def _print_parser(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.description = words("Writes what a session prints into one PDF, or what a programme prints.")
    year = words("the paper of a programme instead: its id or the beginning of it; without one that touched last")
    parser.add_argument("--programme", nargs="?", const="", metavar="ID", default=None, help=year)
    key = words("one handout, such as process-card; may be given more than once; without it the whole pack")
    parser.add_argument("--key", action="append", metavar="KEY", help=key)
    paper = words("the sheet for everything that can be on it: A4, A5, A6 or A3; by default what each is made for")
    parser.add_argument("--paper", choices=("A3", "A4", "A5", "A6"), metavar="SIZE", default="", help=paper)
    about = words("whose paper, such as ring, also before it is run; by default what is on or was last")
    parser.add_argument("--exercise", metavar="KEY", default="", help=about)
    parser.add_argument("--out", type=Path, metavar="FILE", default=Path("copfacil.pdf"), help=words("the PDF"))
    _session(parser, words)
    parser.set_defaults(command=_print)


def _session(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words("the session's id or the beginning of it; by default the one touched last")
    parser.add_argument("--session", metavar="ID", default="", help=told)


def _save_parser(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.description = words("Saves a session with its whole journal as one file, for another laptop.")
    parser.add_argument("out", type=Path, metavar="FILE.copfacil", help=words("the file"))
    _session(parser, words)
    notes = words("what was noted for the two of a talk in pairs goes with it; without this it stays here")
    parser.add_argument("--private-notes", action="store_true", help=notes)
    parser.set_defaults(command=_save)


def _bring_parser(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.description = words("Takes in a session that was saved as one file; twice doubles nothing.")
    parser.add_argument("file", type=Path, metavar="FILE.copfacil", help=words("the file"))
    parser.set_defaults(command=_bring)


def _groups_parser(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.description = words("Forms groups from a list of people, for one round or for many.")
    parser.add_argument("people", type=Path, metavar="PEOPLE.csv", help=words("the list, CSV or Excel"))
    for name, default, told in (
        ("--size", 4, words("people in a group; by default 4")),
        ("--rounds", 1, words("how many times groups are formed; by default once")),
        ("--seed", 1, words("another seed, another answer")),
    ):
        parser.add_argument(name, type=_positive, metavar="N", default=default, help=told)
    out = words("CSV of round, group and person; without it the rows come first, and the report on stderr")
    parser.add_argument("--out", type=Path, metavar="FILE", help=out)
    apart = words("columns in which two people of a group must differ; by default the organisation")
    mix = words("columns in which they should differ; by default those that tell people apart best")
    for name, told in (("--apart", apart), ("--mix", mix)):
        parser.add_argument(name, action="append", metavar="COLUMN,...", help=told)
    absent = words("who is missing in which round: P07@2,P11@4")
    parser.add_argument("--absent", metavar="PERSON@ROUND,...", action="append", default=[], help=absent)
    history = words("an earlier file of groups: who met there")
    parser.add_argument("--history", type=Path, metavar="FILE", help=history)
    parser.set_defaults(command=_groups)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)
