"""A programme: a year of modules and what lies between them, one journal stream as a session is.

Values. `programme.Programme` is made of parts, each with its values, events and fold in a file of its own: `year`
(meetings, holidays, small sets that met), `cohort` (people, stays, needs, consents, communities), `sets` (mixed and
near), `attendance`, `team` (contacts, tasks), `webinars` (ideas, votes, guests), `celebration` (stations, invitations,
pledges), `materials`, `register` (stories, indicators, aspirations in seven values).

Gestures, each through ``ProgrammeHost.act``: `gestures.title`, `put` and `drop` for whatever is kept by id, `lay`,
`redate`, `begin`, `hold`, `list_people`, `stay`, `merge`, `need`, `consent`, `retheme`, `form`, `swap`, `attend`, `vote`,
`choose_theme`; of the celebration `inviting.take_sponsors`, `invite`, `all_invited`; of the weeks between modules
`between.gather`, `count_votes`, `take_theme`, `ask_guest`, `move_material`, `tick`. Undo takes any of them back.

Readings, pure: `dates` (the calculator), `template.meetings` (a year to begin with), `ledger` (turns over modules),
`met` (who met whom), `hours` (for certificates), `health` (how sets fare), `due` (what is due when), `missing` (what a
celebration lacks), `first_meeting`. They are given what other sessions know as the store's lines (`copfacil.store`:
turns, seats, here, health, offers).
"""
