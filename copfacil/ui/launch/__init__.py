"""The kit of a first meeting: invitation, log, plan, charter, checklist."""
