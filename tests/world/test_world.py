"""The shipped tables: complete, free of faults, and right where a wrong side would do harm."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from runut.record.actor import ActorKind
from runut.world import Entity, EntityClass, MediumType, load_world, read_world

ISO_3166 = """
AFG ALA ALB DZA ASM AND AGO AIA ATA ATG ARG ARM ABW AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BMU BTN BOL BES
BIH BWA BVT BRA IOT BRN BGR BFA BDI CPV KHM CMR CAN CYM CAF TCD CHL CHN CXR CCK COL COM COD COG COK CRI CIV HRV
CUB CUW CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FLK FRO FJI FIN FRA GUF PYF ATF GAB GMB GEO DEU
GHA GIB GRC GRL GRD GLP GUM GTM GGY GIN GNB GUY HTI HMD VAT HND HKG HUN ISL IND IDN IRN IRQ IRL IMN ISR ITA JAM
JPN JEY JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MAC MDG MWI MYS MDV MLI MLT MHL MTQ
MRT MUS MYT MEX FSM MDA MCO MNG MNE MSR MAR MOZ MMR NAM NRU NPL NLD NCL NZL NIC NER NGA NIU NFK MKD MNP NOR OMN
PAK PLW PSE PAN PNG PRY PER PHL PCN POL PRT PRI QAT REU ROU RUS RWA BLM SHN KNA LCA MAF SPM VCT WSM SMR STP SAU
SEN SRB SYC SLE SGP SXM SVK SVN SLB SOM ZAF SGS SSD ESP LKA SDN SUR SJM SWE CHE SYR TWN TJK TZA THA TLS TGO TKL
TON TTO TUN TUR TKM TCA TUV UGA UKR ARE GBR USA UMI URY UZB VUT VEN VNM VGB VIR WLF ESH YEM ZMB ZWE
"""
BODIES = {EntityClass.ORGANISATION, EntityClass.GROUP}
STATE_KINDS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}


def find(form: str, *classes: EntityClass) -> list[Entity]:
    return [
        entity for entity in load_world().entities if form in entity.forms and (not classes or entity.cls in classes)
    ]


def find_parties(form: str) -> set[str | None]:
    classes = [cls for cls in EntityClass if cls not in {EntityClass.PLACE, EntityClass.PERSON}]
    return {entity.party for entity in find(form, *classes)}


def test_every_code_of_iso_3166_has_a_state() -> None:
    parties = {entity.party for entity in load_world().entities if entity.cls is EntityClass.STATE}
    codes = ISO_3166.split()
    assert len(codes) == 249
    assert parties >= {*codes, "XKX", "SUN", "YUG", "SCG"}


def test_no_state_stands_twice() -> None:
    states = Counter(entity.party for entity in load_world().entities if entity.cls is EntityClass.STATE)
    assert max(states.values()) == 1


def test_the_tables_are_as_large_as_the_news_needs() -> None:
    counts = Counter(entity.cls for entity in load_world().entities)
    assert counts[EntityClass.ORGANISATION] >= 400
    assert counts[EntityClass.GROUP] >= 650
    assert counts[EntityClass.CAPITAL] >= 150
    indonesian = ("kompas.com", "detik.com", "tempo.co", "republika.co.id", "jubi.id", "antaranews.com")
    assert len(load_world().media) >= 650
    assert {medium.domain for medium in load_world().media} >= set(indonesian)


@pytest.mark.parametrize(
    ("form", "party"),
    [
        ("Amerika Serikat", "USA"),
        ("AS", "USA"),
        ("Gedung Putih", "USA"),
        ("Pentagon", "USA"),
        ("Tiongkok", "CHN"),
        ("RRT", "CHN"),
        ("Beijing", "CHN"),
        ("Moskwa", "RUS"),
        ("Kremlin", "RUS"),
        ("Korut", "PRK"),
        ("Korsel", "KOR"),
        ("Birma", "MMR"),
        ("Pantai Gading", "CIV"),
        ("RD Kongo", "COD"),
        ("Kongo-Brazzaville", "COG"),
        ("Afganistan", "AFG"),
        ("Etiopia", "ETH"),
        ("Siria", "SYR"),
        ("UEA", "ARE"),
        ("Georgia", "GEO"),
        ("Azeri", "AZE"),
        ("Yerevan", "ARM"),
        ("Tel Aviv", "ISR"),
        ("Knesset", "ISR"),
        ("Otoritas Palestina", "PSE"),
        ("Downing Street", "GBR"),
        ("Élysée", "FRA"),
        ("Uni Soviet", "SUN"),
        ("Yugoslavia", "YUG"),
        ("Serbia dan Montenegro", "SCG"),
        ("Kosovo", "XKX"),
        ("Timor Leste", "TLS"),
        ("Sudan Selatan", "SSD"),
        ("Papua Nugini", "PNG"),
    ],
)
def test_a_form_of_a_state_gives_its_code(form: str, party: str) -> None:
    assert find_parties(form) == {party}


@pytest.mark.parametrize(
    ("form", "party", "kind"),
    [
        ("PBB", "UN", ActorKind.IGO),
        ("DK PBB", "UN", ActorKind.IGO),
        ("MINURSO", "UN", ActorKind.PEACEKEEPERS),
        ("UNIFIL", "UN", ActorKind.PEACEKEEPERS),
        ("UNHCR", "UN", ActorKind.IGO),
        ("IAEA", "IAEA", ActorKind.IGO),
        ("Uni Eropa", "EU", ActorKind.IGO),
        ("UA", "AU", ActorKind.IGO),
        ("Liga Arab", "ARAB LEAGUE", ActorKind.IGO),
        ("OKI", "OIC", ActorKind.IGO),
        ("Grup Minsk", "OSCE", ActorKind.IGO),
        ("Kuartet Timur Tengah", "QUARTET", ActorKind.IGO),
        ("Mahkamah Pidana Internasional", "ICC", ActorKind.IGO),
        ("Mahkamah Internasional", "ICJ", ActorKind.IGO),
        ("Palang Merah", "ICRC", ActorKind.NGO),
        ("Dokter Lintas Batas", "MSF", ActorKind.NGO),
        ("TNI", "IDN", ActorKind.MILITARY),
        ("Polri", "IDN", ActorKind.POLICE),
        ("Garda Revolusi", "IRN", ActorKind.MILITARY),
        ("Dewan Keamanan Rusia", "RUS", ActorKind.GOVERNMENT),
        ("Dewan Keamanan Nasional", None, ActorKind.GOVERNMENT),
        ("Macan Tamil", "LTTE", ActorKind.NONSTATE_ARMED),
        ("Taleban", "TALIBAN", ActorKind.NONSTATE_ARMED),
        ("Hizbullah", "HEZBOLLAH", ActorKind.NONSTATE_ARMED),
        ("Al-Qaidah", "AL-QAEDA", ActorKind.NONSTATE_ARMED),
        ("Negara Islam Irak dan Suriah", "ISIS", ActorKind.NONSTATE_ARMED),
        ("Huthi", "HOUTHI", ActorKind.NONSTATE_ARMED),
        ("Gerakan Aceh Merdeka", "GAM", ActorKind.NONSTATE_ARMED),
        ("KKB", "TPNPB", ActorKind.NONSTATE_ARMED),
        ("Brigade Al-Qassam", "HAMAS", ActorKind.NONSTATE_ARMED),
        ("Fatah", "FATAH", ActorKind.PARTY),
        ("RSF", "RSF", ActorKind.NONSTATE_ARMED),
        ("Republik Artsakh", "NKR", ActorKind.GOVERNMENT),
        ("Ossetia Selatan", "SOUTH OSSETIA", ActorKind.GOVERNMENT),
        ("Siprus Utara", "TRNC", ActorKind.GOVERNMENT),
        ("Front Polisario", "POLISARIO", ActorKind.NONSTATE_ARMED),
    ],
)
def test_a_form_of_a_body_gives_its_side_and_kind(form: str, party: str | None, kind: ActorKind) -> None:
    assert [(entity.party, entity.kind) for entity in find(form, *BODIES)] == [(party, kind)]


@pytest.mark.parametrize(
    "form", ["Lima", "Sana", "Rada", "Jersey", "Yerusalem", "Brussel", "PM", "Adalah", "Dewan", "Duma"]
)
def test_a_form_that_means_something_else_names_no_side(form: str) -> None:
    assert find_parties(form) == set()


def test_a_state_gives_one_entity_for_each_of_its_classes() -> None:
    russia = [entity for entity in load_world().entities if entity.country == "RUS" and entity.party == "RUS"]
    assert [entity.cls for entity in russia] == [
        EntityClass.STATE,
        EntityClass.DEMONYM,
        EntityClass.CAPITAL,
        EntityClass.METONYM,
    ]
    assert [entity.kind for entity in russia][:2] == [ActorKind.GOVERNMENT, None]


def test_no_body_outside_a_state_bears_a_code_of_a_state() -> None:
    states = {entity.party for entity in load_world().entities if entity.cls is EntityClass.STATE}
    ruling = {"CHN", "PRK"}
    clashes = [
        entity.name
        for entity in load_world().entities
        if entity.cls in BODIES
        and entity.party in states
        and entity.kind not in STATE_KINDS | {ActorKind.PEACEKEEPERS}
        and not (entity.kind is ActorKind.PARTY and entity.party in ruling)
    ]
    assert clashes == []


def test_no_form_names_an_organisation_and_a_group() -> None:
    bodies = [entity for entity in load_world().entities if entity.cls in BODIES]
    owners = Counter(form for entity in bodies for form in {form.lower() for form in entity.forms})
    lands = {(form.lower(), entity.country) for entity in bodies for form in entity.forms}
    shared = Counter(form for form, land in lands if land is not None)  # groups of several lands may share a name
    assert [form for form, count in owners.items() if count > max(1, shared[form])] == []


def test_every_country_of_an_entity_and_every_owner_of_a_medium_is_a_state() -> None:
    world = load_world()
    states = {entity.party for entity in world.entities if entity.cls is EntityClass.STATE}
    assert {entity.country for entity in world.entities if entity.country} <= states
    assert {medium.party for medium in world.media if medium.party} <= states


def test_the_agencies_that_stories_relay_are_known() -> None:
    agencies = {form for medium in load_world().media for form in medium.forms if medium.type is MediumType.AGENCY}
    wanted = "Reuters AFP AP Xinhua Anadolu AA TASS Interfax Sputnik IRNA WAFA Yonhap Kyodo Antara Armenpress SANA"
    assert agencies >= set(wanted.split())


def test_a_domain_is_a_bare_host_and_belongs_to_one_medium() -> None:
    domains = [medium.domain for medium in load_world().media if medium.domain]
    assert [domain for domain in domains if domain.startswith("www.") or ":" in domain or " " in domain] == []
    assert [domain for domain, count in Counter(domains).items() if count > 1] == []


def test_no_form_of_the_shipped_tables_is_claimed_twice() -> None:
    read, loaded = read_world(resources.files("runut.world")), load_world()
    assert (read.entities, read.media) == (loaded.entities, loaded.media)


def test_the_world_is_read_once() -> None:
    assert load_world() is load_world()
