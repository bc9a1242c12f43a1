"""The celebration: stations with hosts, guests who were invited, pledges."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.codec import event
from copfacil.core.programme.records import Change, RecordDropped, dropping, put
from copfacil.core.words import Msg

Reply = Literal["planned", "invited", "coming", "declined", "came"]

REPLIES: Mapping[Reply, Msg] = {
    "planned": Msg("not invited yet"),
    "invited": Msg("invited"),
    "coming": Msg("coming"),
    "declined": Msg("cannot come"),
    "came": Msg("came"),
}


@dataclass(frozen=True, kw_only=True)
class Station:
    """A station where something is shown.

    Attributes:
        id: opaque.
        title: what people call it.
        hosts: ids of members or contacts, none where one is still wanted.
        shows: what is shown there, in a sentence.
        story: id of the value story that is told there, empty for none.
        needs: table, power, screen.
        place: where it stands.
    """

    id: str
    title: str = ""
    hosts: tuple[str, ...] = ()
    shows: str = ""
    story: str = ""
    needs: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """A guest: which contact, invited by which member, what they answered, and whether they were thanked."""

    id: str
    contact: str = ""
    by: str = ""
    reply: Reply = "planned"
    thanked: bool = False


@dataclass(frozen=True, kw_only=True)
class Pledge:
    """What somebody promised.

    Attributes:
        id: opaque.
        by: id of the member, contact or community whose it is, empty for nobody named.
        text: what is promised.
        day: when it is followed up, ISO date, empty for none.
        done: it was kept.
    """

    id: str
    by: str = ""
    text: str = ""
    day: str = ""
    done: bool = False


@dataclass(frozen=True, kw_only=True)
class Celebration:
    """Stations, invitations and pledges, by id."""

    stations: Mapping[str, Station] = field(default_factory=dict)
    invitations: Mapping[str, Invitation] = field(default_factory=dict)
    pledges: Mapping[str, Pledge] = field(default_factory=dict)

    @property
    def hostless(self) -> tuple[Station, ...]:
        """Stations that lack a host."""
        return tuple(one for one in self.stations.values() if not one.hosts)

    def answered(self, *replies: Reply) -> tuple[Invitation, ...]:
        """The guests who stand so."""
        return tuple(one for one in self.invitations.values() if one.reply in replies)


@event("station-put")
class StationPut:
    """A station came in, or is this from now on."""

    station: Station


@event("invitation-put")
class InvitationPut:
    """A guest is to be invited, or has answered."""

    invitation: Invitation


@event("pledge-put")
class PledgePut:
    """Somebody promised something, or kept it."""

    pledge: Pledge


CHANGES: Mapping[type, Change] = {
    StationPut: put("stations", "station"),
    InvitationPut: put("invitations", "invitation"),
    PledgePut: put("pledges", "pledge"),
    RecordDropped: dropping({"station": "stations", "invitation": "invitations", "pledge": "pledges"}),
}
"""What each event does to the celebration."""
