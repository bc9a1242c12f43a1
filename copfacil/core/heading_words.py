"""The words by which lists head their columns: data alone, to be added to freely."""

from typing import Literal, TypeAlias

Means: TypeAlias = Literal[
    "",
    "id",
    "name",
    "first_name",
    "last_name",
    "role",
    "role_family",
    "organisation",
    "organisation_type",
    "region",
    "experience",
]
"""What a column tells about a person; empty for a fact that only its own heading knows."""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


SYNONYMS: dict[Means, tuple[str, ...]] = {
    "id": _listed(
        "id, code, no, number, nr, nummer, numer, número, numéro, n, ref, reference, identifier, key, "
        "participant id, participant code, participant no, participant number, badge number, badge no, "
        "cod, rhif, cyfeirnod, kod, kode, código, codice, identifiant, kennung, kürzel"
    ),
    "name": _listed(
        "name, names, full name, display name, preferred name, name on badge, badge name, known as, "
        "name and surname, first and last name, forename and surname, "
        "enw, enwau, enw llawn, navn, fulde navn, fullt navn, namn, naam, nimi, nafn, ainm, nom, nom complet, nom et prénom, "
        "nombre, nombre completo, nombre y apellidos, nome, nome completo, nome e cognome, vor- und nachname, "
        "vollständiger name, nume, imię i nazwisko, nazwisko i imię, jméno a příjmení, όνομα, ονοματεπώνυμο, имя, фио, име, "
        "ім'я, назва, שם, الاسم, नाम, 名前, 氏名, 姓名, 이름"
    ),
    "first_name": _listed(
        "first name, forename, given name, christian name, enw cyntaf, fornavn, förnamn, voornaam, etunimi, "
        "prénom, nombre de pila, vorname, imię, jméno, prenume"
    ),
    "last_name": _listed(
        "last name, surname, family name, second name, cyfenw, efternavn, etternavn, efternamn, achternaam, "
        "sukunimi, nom de famille, apellido, apellidos, cognome, apelido, sobrenome, nachname, familienname, nazwisko, "
        "příjmení, priezvisko, vezetéknév, фамилия, презиме"
    ),
    "role": _listed(
        "role, roles, job, job title, job role, position, post, occupation, profession, function, "
        "rôl, swydd, teitl swydd, teitl y swydd, safle, rolle, stilling, roll, befattning, functie, funktion, fonction, "
        "poste, rôle, puesto, cargo, ruolo, função, beruf, stanowisko, funkce, pozice"
    ),
    "role_family": _listed(
        "role family, job family, staff group, staff type, role type, role group, professional group, "
        "profession group, discipline, teulu rôl, teulu swydd, grŵp staff, berufsgruppe, faggruppe"
    ),
    "organisation": _listed(
        "organisation, organization, org, organisation name, organization name, employer, trust, company, "
        "institution, workplace, place of work, practice, health board, hospital, "
        "sefydliad, cyflogwr, ymddiriedolaeth, bwrdd iechyd, gweithle, organisasjon, virksomhed, arbejdsplads, "
        "arbetsgivare, organisatie, werkgever, organizácia, organizace, organizacja, pracodawca, instytucja, einrichtung, "
        "arbeitgeber, firma, employeur, établissement, organismo, organización, empresa, organizzazione, ente, organização"
    ),
    "organisation_type": _listed(
        "organisation type, organization type, org type, type of organisation, "
        "type of organization, kind of organisation, sector, math o sefydliad, math sefydliad, sector type, "
        "type d'organisation, tipo de organización, organisationstype, art der einrichtung"
    ),
    "region": _listed(
        "region, nation, area, location, country, county, place, locality, region or nation, nation or region, "
        "home nation, geography, "
        "rhanbarth, ardal, gwlad, cenedl, sir, lleoliad, område, land, landsdel, län, regio, provincie, région, pays, lieu, "
        "región, país, provincia, regione, paese, região, bundesland, ort, województwo, kraj, obszar, oblast"
    ),
    "experience": _listed(
        "experience, years, years of experience, years in role, years in post, level, level of experience, "
        "cop stage, stage, profiad, blynyddoedd, erfaring, erfarenhet, ervaring, expérience, experiencia, esperienza, "
        "erfahrung, doświadczenie, zkušenosti"
    ),
}
"""How lists head the columns that are known, in English, Welsh and some neighbours; case and accents do not count."""

BEFORE = frozenset(
    _listed("a, current, delegate, main, my, participant, person, persons, please, enter, the, what, is, your")
)
"""Words before the real one: "What is your role?", "Participant name", "Current organisation"."""

WHOM = frozenset(
    _listed(
        "participant, participants, delegate, delegates, attendee, attendees, person, people, member, members, who, guest, guests, "
        "cyfranogwr, cyfranogwyr, aelod, aelodau, teilnehmer, teilnehmerin, deltager, deltagere, deltagare, deltaker, deelnemer, "
        "participante, participantes, partecipante, uczestnik, ucastnik"
    )
)
"""Heads a column of names in one list, and of codes in the next; the cells tell."""

PRIVATE = frozenset(
    _listed(
        # contact
        "email, mail, ebost, epost, courriel, correo, phone, telephone, telephoneno, tel, telefon, telefono, telefoon, ffon, mobile, "
        "mobil, cell, whatsapp, contact, cyswllt, address, addresses, cyfeiriad, adresse, direccion, indirizzo, postcode, postalcode, zip, "
        # access, food, health
        "access, accessibility, accessneeds, hygyrchedd, mynediad, accommodations, adjustments, support, dietary, diet, deiet, food, "
        "lunch, allergy, allergies, allergenes, alergeddau, allergien, medical, medication, emergency, nhsnumber, wheelchair, carer, "
        # protected characteristics
        "gender, sex, rhywedd, ethnicity, ethnic, race, religion, faith, belief, disability, disabilities, disabled, anabledd, age, oed, "
        "dob, birth, birthday, dateofbirth, birthdate, born, sexuality, orientation, pregnancy, marital, "
        # free remarks, in which any of these may stand
        "notes, note, nodiadau, comment, comments, sylwadau, remark, remarks, bemerkung, bemerkungen, commentaires"
    )
)
"""Data minimisation: forming groups and handing out paper needs none of these, and what is not taken in cannot leak.

Folded words without accents; any one of them in a heading tells, unless the whole heading means something known.
"""
