"""What can happen to the kit of a first meeting. Who is asked stands on the day's list of people, as everybody else."""

from copfacil.core.codec import event


@event("kit-written")
class KitWritten:
    """A field of a sheet, or a line of the checklist, says this from now on."""

    key: str
    text: str


@event("kit-ticked")
class KitTicked:
    """A line of the checklist is done, or is not."""

    key: str
    done: bool


KitEvent = KitWritten | KitTicked
