"""The first meeting of a community: an invitation, who was asked, what people agree on, what must not be forgotten.

What a screen calls. Values: `kit.Kit` (``session.kit``), the fields and lines of its sheets in `sheets`, unusual
invitations in `gallery`, who was asked in `log`. Gestures, each through ``Host.act``: `gestures.write`, `borrow`,
`tick`, `ask`, `note`, `strike`. The plan of the meeting is the day's own (`copfacil.core.agenda`).
"""
