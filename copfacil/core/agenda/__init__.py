"""The day: planned as blocks, run block by block, caught up when it falls behind.

What a screen calls. A time of day (``clock``) is ms since midnight: `running.of_day(moment)`; a length is ms.

Values: `plan.Agenda` (``session.agenda``), `plan.Block`, `plan.Part`; `plan.clock_said` and `plan.clock_ms` for figures.

Planning, from ``session.agenda``: `timed.timed` (begin and end of every block, gaps, clashes), `slack.slack` and
`slack.findable` (the meter, and where minutes could be found), `checks.checks` (in words, some with a fix),
`packing.packing` (one list), `strings.offered`, `strings.strung` and `strings.total`. Blocks are made by
`blocks.of_exercise`, `blocks.plain`, `blocks.speech`; templates come as `template.Template`.

Running, from the session, its clock and the time of day: `running.progress` (planned against actual, behind or ahead,
what comes next), `catchup.catch_ups` (three previews), `giving.droppable`, `catchup.kept_whole`.

Gestures, each through ``Host.act``, on the plan: `gestures.lay`, `put`, `put_all`, `change`, `resize`, `move`,
`beside`, `duplicate`, `drop`, `anchor`, `hours`, `mend`; on the day: `cues.begin`, `cues.end`, `cues.catch_up`. Undo
takes any of them back.
"""
