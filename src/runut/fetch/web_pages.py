"""Lists of the live web → pages: several hosts at a time, one request per host at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from runut.errors import InputError, RunutError
from runut.fetch.answers import Fetched
from runut.fetch.fetch_errors import FetchError
from runut.fetch.fetcher import Fetcher
from runut.fetch.hosts_in_parallel import HostCrew
from runut.fetch.kept_answers import KeptAnswers
from runut.fetch.listed import ListedPage
from runut.fetch.listing import find_listed_pages
from runut.fetch.turns import Clock
from runut.fetch.web_sources import WebSources
from runut.read import page_from_bytes
from runut.read.moments import moment_of
from runut.read.pages import PageFacts, check_published
from runut.record.listed_date import with_listed_date
from runut.record.page import Dropped, Page
from runut.settings import Voting

LISTS_FOLDER = ".lists"
"""Where feeds and sitemaps are kept: hidden, since they are no pages."""

Result = tuple[ListedPage, Fetched] | Dropped


def find_web_pages(
    web: WebSources,
    *,
    version: str,
    published: str | None = None,
    clock: Clock | None = None,
    voting: Voting = Voting.NEVER,
) -> Iterator[Page | Dropped]:
    """Yield the pages of lists, feeds and sitemaps as they come in; what gives none is a `Dropped`.

    Args:
        web: What to read, and how.
        version: Runut's own, which servers and archives are told.
        published: EDTF date of publication for pages that bring none of their own.
        clock: What tells and passes the time between requests.
        voting: When further extractors vote on HTML pages.

    Raises:
        InputError: `published` is no EDTF date, or the contact cannot be sent.
        RunutError: The raw bytes cannot be kept.
    """
    given = check_published(published, "your argument")
    fetcher = Fetcher(web, version=version, clock=clock)
    with fetcher.running():
        folder = None if web.keep_raw is None else Path(web.keep_raw)
        lists = KeptAnswers(fetcher, folder and folder / LISTS_FOLDER, version=version)
        pages = KeptAnswers(fetcher, folder, version=version)

        def fetch(found: ListedPage | Dropped) -> Result:
            return found if isinstance(found, Dropped) else _fetch_page(found, pages, web)

        crew = HostCrew(fetch, host_of=_host_of, workers=web.limits.hosts, on_end=fetcher.stop)
        with closing(lists), closing(pages):
            results = crew.map(find_listed_pages(web, lists))
            with closing(results):
                yield from _each_once(results, given, voting)


def _host_of(found: ListedPage | Dropped) -> str:
    return "" if isinstance(found, Dropped) else found.address.host


def _fetch_page(found: ListedPage, pages: KeptAnswers, web: WebSources) -> Result:
    where = str(found.address)
    try:
        fetched = pages.fetch(found.address, max_bytes=web.limits.page_bytes, published=found.published)
    except FetchError as fault:
        return Dropped(source=where, reason=f"{where} {fault}")
    except RunutError:
        raise
    except Exception as error:  # noqa: BLE001 - one page never stops a run
        return Dropped(source=where, reason=f"{where}: fetching failed ({error!r}); please report this page")
    return found, fetched


def _each_once(results: Iterator[Result], published: str | None, voting: Voting) -> Iterator[Page | Dropped]:
    """Yield the page of each answer; of several addresses that lead to one page, the first to come."""
    seen: set[str] = set()
    for result in results:
        if isinstance(result, Dropped):
            yield result
            continue
        found, fetched = result
        if str(fetched.address) in seen:
            reason = f"{found.address} leads to {fetched.address}, which was read already"
            yield Dropped(source=str(found.address), reason=reason)
            continue
        seen.add(str(fetched.address))
        yield _page_of(found, fetched, published, voting)


def _page_of(found: ListedPage, fetched: Fetched, published: str | None, voting: Voting) -> Page | Dropped:
    where = str(fetched.address)
    try:
        facts = PageFacts(id=where, url=where, published=published, fetched=moment_of(fetched.answer.moment))
        page = page_from_bytes(fetched.data, facts, content_type=fetched.answer.header("content-type"), voting=voting)
    except InputError as error:
        return Dropped(source=where, reason=str(error))
    except Exception as error:  # noqa: BLE001 - one page never stops a run
        return Dropped(source=where, reason=f"{where}: reading failed ({error!r}); please report this page")
    return with_listed_date(page, found.published)
