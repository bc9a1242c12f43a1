"""What is kept on disk: the journal, the tables read from it, settings, backups."""
