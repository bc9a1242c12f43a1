"""What is carried from the shelf to the day, as the clipboard's kind of data."""

from typing import cast

from PySide6.QtCore import QMimeData

from copfacil.ui.plan.values import Piece, What

MIME = "application/x-copfacil-piece"


def data_of(piece: Piece) -> QMimeData:
    """A piece on its way."""
    data = QMimeData()
    data.setData(MIME, f"{piece.what}:{piece.key}".encode())
    return data


def piece_of(data: QMimeData) -> Piece | None:
    """The piece that is carried; None for anything else."""
    what, colon, key = bytes(data.data(MIME).data()).decode("utf-8", "replace").partition(":")
    if not colon or what not in {"exercise", "string", "plain"}:
        return None
    return Piece(cast("What", what), key)
