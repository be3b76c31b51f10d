-- The tables of schema 2, as SQLite was told to make them.
CREATE TABLE about (
	name VARCHAR(40) NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE disagreements (
	id VARCHAR(40) NOT NULL,
	position INTEGER NOT NULL,
	kind VARCHAR(10) NOT NULL,
	about VARCHAR(40) NOT NULL,
	form JSON NOT NULL,
	PRIMARY KEY (id)
);
CREATE INDEX ix_disagreements_about ON disagreements (about);
CREATE INDEX ix_disagreements_kind ON disagreements (kind);
CREATE TABLE happenings (
	id VARCHAR(40) NOT NULL,
	position INTEGER NOT NULL,
	type VARCHAR(10) NOT NULL,
	time VARCHAR(80),
	earliest DATE,
	latest DATE,
	lineage_count INTEGER NOT NULL,
	form JSON NOT NULL,
	PRIMARY KEY (id)
);
CREATE INDEX ix_happenings_earliest ON happenings (earliest);
CREATE INDEX ix_happenings_type ON happenings (type);
CREATE TABLE lineages (
	id VARCHAR(40) NOT NULL,
	position INTEGER NOT NULL,
	origin TEXT,
	form JSON NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE linked_agreements (
	id VARCHAR(40) NOT NULL,
	position INTEGER NOT NULL,
	form JSON NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE linked_claims (
	claim VARCHAR(40) NOT NULL,
	thing VARCHAR(40) NOT NULL,
	PRIMARY KEY (claim, thing)
);
CREATE INDEX ix_linked_claims_thing ON linked_claims (thing);
CREATE TABLE pages (
	sha256 VARCHAR(64) NOT NULL,
	id TEXT NOT NULL,
	text TEXT NOT NULL,
	format VARCHAR(10) NOT NULL,
	url TEXT,
	published VARCHAR(80),
	fetched VARCHAR(80),
	metadata JSON NOT NULL,
	not_read TEXT,
	recorded_at VARCHAR(32) NOT NULL,
	made_by VARCHAR(40) NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE INDEX ix_pages_id ON pages (id);
CREATE TABLE agreements (
	id VARCHAR(40) NOT NULL,
	page VARCHAR(64) NOT NULL,
	position INTEGER NOT NULL,
	line INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	kind VARCHAR(20) NOT NULL,
	name TEXT,
	time VARCHAR(80),
	earliest DATE,
	latest DATE,
	effective VARCHAR(80),
	place TEXT,
	form JSON NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE INDEX ix_agreements_earliest ON agreements (earliest);
CREATE INDEX ix_agreements_kind ON agreements (kind);
CREATE INDEX ix_agreements_page ON agreements (page, position);
CREATE TABLE articles (
	page VARCHAR(64) NOT NULL,
	title TEXT,
	published VARCHAR(80),
	published_earliest DATE,
	published_latest DATE,
	published_basis VARCHAR(10),
	language VARCHAR(35) NOT NULL,
	outlet TEXT,
	form JSON NOT NULL,
	PRIMARY KEY (page),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE INDEX ix_articles_outlet ON articles (outlet);
CREATE INDEX ix_articles_published_earliest ON articles (published_earliest);
CREATE TABLE casualties (
	id VARCHAR(40) NOT NULL,
	page VARCHAR(64) NOT NULL,
	position INTEGER NOT NULL,
	line INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	outcome VARCHAR(10) NOT NULL,
	min BIGINT,
	max BIGINT,
	approximate BOOLEAN NOT NULL,
	who VARCHAR(12) NOT NULL,
	side TEXT,
	claimant TEXT,
	time VARCHAR(80),
	earliest DATE,
	latest DATE,
	place TEXT,
	form JSON NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE INDEX ix_casualties_claimant ON casualties (claimant);
CREATE INDEX ix_casualties_earliest ON casualties (earliest);
CREATE INDEX ix_casualties_outcome ON casualties (outcome);
CREATE INDEX ix_casualties_page ON casualties (page, position);
CREATE INDEX ix_casualties_side ON casualties (side);
CREATE TABLE claim_parties (
	claim VARCHAR(40) NOT NULL,
	position INTEGER NOT NULL,
	page VARCHAR(64) NOT NULL,
	role VARCHAR(12) NOT NULL,
	party TEXT,
	name TEXT NOT NULL,
	PRIMARY KEY (claim, position),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE INDEX ix_claim_parties_party ON claim_parties (party, role);
CREATE TABLE events (
	id VARCHAR(40) NOT NULL,
	page VARCHAR(64) NOT NULL,
	position INTEGER NOT NULL,
	line INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	type VARCHAR(10) NOT NULL,
	quad VARCHAR(2) NOT NULL,
	status VARCHAR(10) NOT NULL,
	time VARCHAR(80),
	earliest DATE,
	latest DATE,
	place TEXT,
	cameo VARCHAR(8),
	form JSON NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE INDEX ix_events_earliest ON events (earliest);
CREATE INDEX ix_events_page ON events (page, position);
CREATE INDEX ix_events_place ON events (place);
CREATE INDEX ix_events_type ON events (type);
CREATE TABLE lineage_pages (
	page VARCHAR(64) NOT NULL,
	lineage VARCHAR(40) NOT NULL,
	PRIMARY KEY (page),
	FOREIGN KEY(page) REFERENCES pages (sha256),
	FOREIGN KEY(lineage) REFERENCES lineages (id)
);
CREATE INDEX ix_lineage_pages_lineage ON lineage_pages (lineage);
CREATE TABLE lines (
	page VARCHAR(64) NOT NULL,
	line INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	label VARCHAR(10) NOT NULL,
	reason TEXT NOT NULL,
	PRIMARY KEY (page, line),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE TABLE statements (
	id VARCHAR(40) NOT NULL,
	page VARCHAR(64) NOT NULL,
	position INTEGER NOT NULL,
	line INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	kind VARCHAR(10) NOT NULL,
	speaker TEXT,
	speaker_party TEXT,
	form JSON NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(page) REFERENCES pages (sha256)
);
CREATE INDEX ix_statements_page ON statements (page, position);
CREATE INDEX ix_statements_speaker ON statements (speaker);
CREATE INDEX ix_statements_speaker_party ON statements (speaker_party);
CREATE TABLE provisions (
	agreement VARCHAR(40) NOT NULL,
	position INTEGER NOT NULL,
	topic VARCHAR(20) NOT NULL,
	said TEXT NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	obligor TEXT,
	beneficiary TEXT,
	deadline VARCHAR(80),
	PRIMARY KEY (agreement, position),
	FOREIGN KEY(agreement) REFERENCES agreements (id)
);
CREATE INDEX ix_provisions_topic ON provisions (topic);
