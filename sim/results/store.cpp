#include "sim/results/store.hpp"

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "model/base/require.hpp"
#include "model/state/places.hpp"
#include "model/state/programme_history.hpp"
#include "sim/results/sqlite_error.hpp"
#include "sim/results/store_identity.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

namespace {

constexpr int patience_ms = 20'000;
const std::string all_text = "all";

/// A run that is being written.
struct OpenRun {
    Variant variant = Variant::with;
    Names names;
    std::optional<model::Month> last_month;
};

void bind(SQLite::Statement& statement, int at, const std::string& text) {
    statement.bindNoCopy(at, text);
}
void bind(SQLite::Statement& statement, int at, std::int64_t number) {
    statement.bind(at, number);
}
void bind(SQLite::Statement& statement, int at, double number) {
    if (std::isnan(number)) {
        statement.bind(at);
    } else {
        statement.bind(at, number);
    }
}

/// Inserts a row; texts outlive the call.
template <class... Cells>
void insert(SQLite::Statement& statement, const Cells&... cells) {
    int at = 0;
    (bind(statement, ++at, cells), ...);
    statement.exec();
    statement.reset();
}

const std::string& stratum_name(const std::vector<std::string>& names, std::int32_t index) {
    return index == model::all_of_them ? all_text : names.at(static_cast<std::size_t>(index));
}

const std::array<std::string, model::measures>& measure_texts() {
    static const auto texts = [] {
        std::array<std::string, model::measures> all;
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = model::measure_names[i];
        return all;
    }();
    return texts;
}

/// Empty for who is no organisation of the scenario.
const std::string& organisation_name(const Names& names, std::uint32_t organisation) {
    static const std::string nobody;
    return organisation == model::no_organisation ? nobody : names.organisations.at(organisation);
}

const std::string& limit_text(model::BindingLimit limit) {
    static const std::vector<std::string> texts(model::binding_limit_names.begin(), model::binding_limit_names.end());
    return texts.at(static_cast<std::size_t>(limit));
}

void create_tables(SQLite::Database& database) {
    SQLite::Transaction transaction(database);
    for (const Table& table : tables()) {
        database.exec(create_statement(table));
        if (!table.index.empty()) database.exec(std::string(table.index));
    }
    SQLite::Statement statement(database, insert_statement(*find_table("dictionary")));
    for (const Table& table : tables()) {
        for (const Column& column : table.columns) {
            insert(statement, std::string(table.name), std::string(column.name), std::string(column.unit),
                   std::string(column.meaning));
        }
    }
    mark_identity(database);
    transaction.commit();
}

SQLite::Database open_database(const std::filesystem::path& file) {
    return guarded(file, [&] {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience_ms);
        // A log beside the file lets others read during the run, and a commit does not wait for the disk.
        database.exec("PRAGMA journal_mode = WAL");
        database.exec("PRAGMA synchronous = NORMAL");
        const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
        if (empty) create_tables(database);
        check_identity(database, file);
        return database;
    });
}

}  // namespace

struct ResultStore::Connection {
    explicit Connection(std::filesystem::path path) : file(std::move(path)), database(open_database(file)) {}

    /// Work in one transaction.
    template <class Work>
    void write(Work&& work) {
        guarded(file, [&] {
            SQLite::Transaction transaction(database);
            std::forward<Work>(work)();
            transaction.commit();
        });
    }

    SQLite::Statement& insert_into(std::string_view table) {
        const auto found = inserts.find(table);
        if (found != inserts.end()) return found->second;
        return inserts.try_emplace(std::string(table), database, insert_statement(*find_table(table))).first->second;
    }

    OpenRun& open_run(RunId run) {
        const auto found = runs.find(run);
        model::require(found != runs.end(), "only a run that was begun is written to");
        return found->second;
    }

    void write_series(RunId run, const std::string& month, std::span<const model::SeriesRow> rows);
    void write_releases(RunId run, const std::string& month, std::span<const model::ReleaseRow> rows);
    void write_delivery(RunId run, const std::string& month, std::span<const model::DeliveryRow> rows);
    void write_network(RunId run, const std::string& month, std::span<const model::NetworkRow> rows);
    void write_incidents(RunId run, const std::string& month, std::span<const model::IncidentRow> rows);
    void write_coverage(RunId run, const std::string& month, std::span<const model::CoverageRow> rows);

    std::filesystem::path file;
    SQLite::Database database;
    std::map<std::string, SQLite::Statement, std::less<>> inserts;
    std::map<RunId, OpenRun> runs;
};

ResultStore::ResultStore(const std::filesystem::path& folder)
    : connection_(std::make_unique<Connection>(folder / store_file)) {}

ResultStore::~ResultStore() {
    close();
}

RunId ResultStore::begin_run(const RunKey& key, Names names) {
    RunId run = 0;
    connection_->write([&] {
        SQLite::Statement known(connection_->database,
                                "SELECT run FROM run WHERE scenario = ? AND variant = ? AND replicate = ?");
        known.bind(1, key.scenario);
        known.bind(2, std::string(to_text(key.variant)));
        known.bind(3, key.replicate);
        if (known.executeStep()) {
            run = known.getColumn(0).getInt64();
            for (const Table& table : tables()) {
                if (table.name == "dictionary") continue;
                connection_->database.exec("DELETE FROM \"" + std::string(table.name) +
                                           "\" WHERE run = " + std::to_string(run));
            }
        } else {
            run = 1 + connection_->database.execAndGet("SELECT ifnull(max(run), 0) FROM run").getInt64();
        }
        insert(connection_->insert_into("run"), run, key.scenario, std::string(to_text(key.variant)), key.replicate,
               key.seed, std::string(to_text(RunStatus::running)), std::nan(""), std::nan(""));
    });
    connection_->runs[run] = {key.variant, std::move(names), std::nullopt};
    return run;
}

void ResultStore::write_month(RunId run, const model::MonthRows& month) {
    OpenRun& open = connection_->open_run(run);
    model::require(!open.last_month || *open.last_month < month.month, "months of a run are written in order");
    connection_->write([&] {
        const std::string text = to_string(month.month);
        connection_->write_series(run, text, month.series);
        connection_->write_releases(run, text, month.releases);
        connection_->write_network(run, text, month.network);
        connection_->write_incidents(run, text, month.incidents);
        if (open.variant == Variant::with) {
            connection_->write_delivery(run, text, month.delivery);
            connection_->write_coverage(run, text, month.coverage);
        }
    });
    open.last_month = month.month;
}

void ResultStore::Connection::write_series(RunId run, const std::string& month,
                                           std::span<const model::SeriesRow> rows) {
    SQLite::Statement& statement = insert_into("series");
    const Names& names = open_run(run).names;
    const double empty = std::nan("");
    for (const auto& row : rows) {
        const bool quantiles = row.has_quantiles;
        insert(statement, run, month, stratum_name(names.districts, row.district),
               stratum_name(names.positions, row.position), stratum_name(names.arms, row.arm),
               measure_texts().at(row.measure), row.n, row.mean, quantiles ? row.p10 : empty,
               quantiles ? row.p50 : empty, quantiles ? row.p90 : empty);
    }
}

void ResultStore::Connection::write_releases(RunId run, const std::string& month,
                                             std::span<const model::ReleaseRow> rows) {
    SQLite::Statement& statement = insert_into("release");
    const Names& names = open_run(run).names;
    for (const auto& row : rows) {
        const model::ReleaseCounts& counts = row.counts;
        insert(statement, run, month, names.districts.at(counts.district), names.facilities.at(counts.facility),
               counts.released, counts.prepared, counts.died, row.in_custody);
    }
}

void ResultStore::Connection::write_delivery(RunId run, const std::string& month,
                                             std::span<const model::DeliveryRow> rows) {
    SQLite::Statement& statement = insert_into("delivery");
    const Names& names = open_run(run).names;
    for (const auto& row : rows) {
        const model::DeliveryCounts& counts = row.counts;
        insert(statement, run, month, names.districts.at(counts.district), names.programmes.at(counts.programme),
               organisation_name(names, counts.organisation), counts.groups_started, counts.groups_running,
               counts.sessions, counts.enrolled, counts.attended, counts.dropped_out, counts.graduated,
               counts.facilitators, limit_text(counts.binding_limit));
    }
}

void ResultStore::Connection::write_network(RunId run, const std::string& month,
                                            std::span<const model::NetworkRow> rows) {
    SQLite::Statement& statement = insert_into("network");
    const Names& names = open_run(run).names;
    for (const auto& row : rows) {
        insert(statement, run, month, names.districts.at(row.district), row.ties, row.mean_trust,
               row.outgroup_mean_trust, row.reciprocity, row.assortativity, row.bridging_share);
    }
}

void ResultStore::Connection::write_incidents(RunId run, const std::string& month,
                                              std::span<const model::IncidentRow> rows) {
    SQLite::Statement& statement = insert_into("incident");
    const Names& names = open_run(run).names;
    for (const auto& row : rows) {
        insert(statement, run, month, names.districts.at(row.counts.district), row.counts.incidents,
               row.counts.expected);
    }
}

void ResultStore::Connection::write_coverage(RunId run, const std::string& month,
                                             std::span<const model::CoverageRow> rows) {
    SQLite::Statement& statement = insert_into("coverage");
    const Names& names = open_run(run).names;
    for (const auto& row : rows) {
        insert(statement, run, month, names.districts.at(row.district), row.in_need, row.met, row.participants,
               row.shared_participants, row.sites, row.shared_sites);
    }
}

void ResultStore::write_changes(RunId run, std::span<const model::ChangeRow> rows) {
    model::require(connection_->open_run(run).variant == Variant::with, "changes belong to the variant with");
    connection_->write([&] {
        SQLite::Statement& statement = connection_->insert_into("change");
        for (const auto& row : rows) {
            insert(statement, run, row.programme, row.measure, row.n, row.at_enrolment, row.at_endline,
                   row.change_percent, row.attributable_percent);
        }
    });
}

void ResultStore::write_reach(RunId run, std::span<const model::ReachRow> rows) {
    model::require(connection_->open_run(run).variant == Variant::with, "reach belongs to the variant with");
    connection_->write([&] {
        SQLite::Statement& statement = connection_->insert_into("reach");
        for (const auto& row : rows)
            insert(statement, run, row.item, row.unit, row.published, row.simulated, row.definition);
    });
}

void ResultStore::write_costs(RunId run, std::span<const model::CostRow> rows) {
    model::require(connection_->open_run(run).variant == Variant::with, "costs belong to the variant with");
    connection_->write([&] {
        SQLite::Statement& statement = connection_->insert_into("cost");
        for (const auto& row : rows) {
            insert(statement, run, row.year, row.programme, row.ingredient, row.quantity, row.unit_cost, row.amount,
                   row.currency, row.price_year, row.source);
        }
    });
}

void ResultStore::write_plans(RunId run, std::span<const model::PlanRow> rows) {
    model::require(connection_->open_run(run).variant == Variant::with, "plans belong to the variant with");
    connection_->write([&] {
        SQLite::Statement& statement = connection_->insert_into("plan");
        for (const auto& row : rows) {
            const std::string from = to_string(row.from);
            const std::string to = to_string(row.to);
            insert(statement, run, row.programme, row.plan, row.stream, row.organisation, from, to, row.eligible,
                   row.groups, row.participants, row.coverage, row.cost, row.currency, row.price_year);
        }
    });
}

void ResultStore::write_shortfalls(RunId run, std::span<const model::Shortfall> rows, const model::Calendar& calendar) {
    const Names& names = connection_->open_run(run).names;
    std::map<std::array<std::string, 4>, std::int64_t> missing;
    for (const auto& row : rows) {
        const std::string programme = row.programme == model::nobody ? "releases" : names.programmes.at(row.programme);
        missing[{to_string(calendar.month_of(row.step)), names.districts.at(row.district), programme,
                 limit_text(row.limit)}] += row.missing;
    }
    connection_->write([&] {
        SQLite::Statement& statement = connection_->insert_into("shortfall");
        for (const auto& [key, people] : missing) insert(statement, run, key[0], key[1], key[2], key[3], people);
    });
}

void ResultStore::write_reintegration(RunId run, std::span<const model::ReintegrationCounts> rows) {
    const Names& names = connection_->open_run(run).names;
    connection_->write([&] {
        SQLite::Statement& statement = connection_->insert_into("reintegration");
        for (const auto& row : rows) {
            if (row.people == 0) continue;
            const auto n = static_cast<double>(row.people);
            insert(statement, run, names.districts.at(row.district), row.months, row.people,
                   static_cast<double>(row.settled) / n, static_cast<double>(row.isolated) / n,
                   row.family_acceptance / n, row.community_acceptance / n);
        }
    });
}

void ResultStore::finish_run(RunId run, RunStatus status, std::optional<std::uint64_t> digest, double seconds) {
    connection_->open_run(run);
    connection_->write([&] {
        SQLite::Statement statement(connection_->database,
                                    "UPDATE run SET status = ?, digest = ?, seconds = ? WHERE run = ?");
        statement.bind(1, std::string(to_text(status)));
        if (digest) statement.bind(2, digest_text(*digest));
        statement.bind(3, seconds);
        statement.bind(4, run);
        statement.exec();
    });
}

void ResultStore::close() {
    if (!connection_) return;
    connection_->inserts.clear();
    // While others read the store, the log stays; the last of them to leave puts it into the file.
    connection_->database.tryExec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
    connection_.reset();
}

}  // namespace ubumwe::sim
