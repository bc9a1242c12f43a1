"""A word that few texts have says more than one that all have."""

from copfacil.core.bm25 import Index, words

TEXTS = {
    "rota": "Self-rostering on a stroke ward, two years",
    "ward": "Ward manager; runs a ward and a ward school",
    "gp": "GP principal, no rota at all",
    "ward-2": "A ward sister",
}


def test_the_text_with_the_rare_word_comes_first() -> None:
    hits = Index(TEXTS).ranked("Who has tried rostering on their ward?")
    assert [hit.key for hit in hits] == ["rota", "ward", "ward-2"] or hits[0].key == "rota"
    assert hits[0].words[0] == "rostering"


def test_a_text_that_shares_nothing_is_not_told() -> None:
    assert "gp" not in [hit.key for hit in Index(TEXTS).ranked("stroke ward")]
    assert Index(TEXTS).ranked("of a to") == ()
    assert Index({}).ranked("ward") == ()


def test_the_same_word_in_a_short_text_says_more() -> None:
    hits = Index({"long": "rota " + "other words come here " * 20, "short": "rota plan"}).ranked("rota")
    assert [hit.key for hit in hits] == ["short", "long"]


def test_case_accents_and_plurals_make_no_difference() -> None:
    assert words("Rotas, SIÂN’s Cafés") == ["rota", "sian", "cafe"]
    assert words("看板") == ["看", "板"]


def test_no_more_than_were_asked_for() -> None:
    assert len(Index({str(at): "ward" for at in range(30)}).ranked("ward", 5)) == 5
