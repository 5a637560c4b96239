#include "sim/results/store.hpp"

#include <map>
#include <string>
#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "model/base/require.hpp"
#include "sim/results/row_writer.hpp"
#include "sim/results/sqlite_error.hpp"
#include "sim/results/store_identity.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

namespace {

constexpr int patience_ms = 20'000;

/// A run that is being written.
struct OpenRun {
    Variant variant = Variant::with;
    Names names;
    std::optional<model::Month> last_month;
};

void create_tables(SQLite::Database& database) {
    SQLite::Transaction transaction(database);
    for (const Table& table : tables()) {
        database.exec(create_statement(table));
        if (!table.index.empty()) database.exec(std::string(table.index));
    }
    RowWriter(database).write_dictionary();
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
    explicit Connection(std::filesystem::path path)
        : file(std::move(path)), database(open_database(file)), rows(database) {}

    /// Work in one transaction.
    template <class Work>
    void write(Work&& work) {
        guarded(file, [&] {
            SQLite::Transaction transaction(database);
            std::forward<Work>(work)();
            transaction.commit();
        });
    }

    OpenRun& open_run(RunId run) {
        const auto found = runs.find(run);
        model::require(found != runs.end(), "only a run that was begun is written to");
        return found->second;
    }

    /// The number of a run that the store holds, or the next one.
    RunId number_of(const RunKey& key) {
        SQLite::Statement known(
            database, "SELECT run FROM run WHERE scenario = ? AND variant = ? AND replicate = ? AND sample = ?");
        known.bind(1, key.scenario);
        known.bind(2, std::string(to_text(key.variant)));
        known.bind(3, key.replicate);
        known.bind(4, key.sample);
        if (known.executeStep()) return known.getColumn(0).getInt64();
        return 1 + database.execAndGet("SELECT ifnull(max(run), 0) FROM run").getInt64();
    }

    bool holds(RunId run) {
        SQLite::Statement known(database, "SELECT 1 FROM run WHERE run = ?");
        known.bind(1, run);
        return known.executeStep();
    }

    void require_with(RunId run) {
        model::require(open_run(run).variant == Variant::with, "these rows belong to the variant with");
    }

    std::filesystem::path file;
    SQLite::Database database;
    RowWriter rows;
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
        run = connection_->number_of(key);
        if (connection_->holds(run)) connection_->rows.erase_run(run);
        connection_->rows.write_run(run, key, RunStatus::running, std::nullopt, std::nullopt);
    });
    connection_->runs[run] = {key.variant, std::move(names), std::nullopt};
    return run;
}

RunId ResultStore::continue_run(const RunKey& key, Names names, model::Month last) {
    const RunId run = connection_->number_of(key);
    if (!connection_->holds(run)) return begin_run(key, std::move(names));
    connection_->write([&] { connection_->rows.erase_after(run, last); });
    connection_->runs[run] = {key.variant, std::move(names), last};
    return run;
}

RunId ResultStore::take_up_run(const RunKey& key, Names names) {
    const RunId run = connection_->number_of(key);
    model::require(connection_->holds(run), "a run that is taken up is in the store");
    connection_->runs[run] = {key.variant, std::move(names), std::nullopt};
    return run;
}

void ResultStore::add_run(RunId run, const RunRecord& record) {
    RowWriter& rows = connection_->rows;
    connection_->write([&] {
        if (connection_->holds(run)) rows.erase_run(run);
        rows.write_run(run, record.key, record.status, record.digest, record.seconds);
        rows.write_parameters(run, record.parameters);
        if (record.status == RunStatus::failed) return rows.write_failure(run, record.failure);
        for (const model::MonthRows& month : record.months)
            rows.write_month(run, record.key.variant, record.names, month);
        rows.write_reintegration(run, record.names, record.reintegration);
        rows.write_receiving(run, record.names, record.receiving);
        rows.write_changes(run, record.changes);
        rows.write_reach(run, record.reach);
        rows.write_costs(run, record.costs);
        rows.write_plans(run, record.plans);
        if (record.calendar) rows.write_shortfalls(run, record.names, record.shortfalls, *record.calendar);
    });
}

void ResultStore::take_shard(const std::filesystem::path& other) {
    // Opening it alone first puts the log of a writer that was killed into the file, and tells whether it is a store.
    static_cast<void>(open_database(other));
    SQLite::Database& database = connection_->database;
    guarded(connection_->file, [&] {
        SQLite::Statement attach(database, "ATTACH ? AS shard");
        attach.bind(1, other.string());
        attach.exec();
    });
    connection_->write([&] {
        for (const Table& table : tables()) {
            if (table.name == "dictionary") continue;
            const std::string name = '"' + std::string(table.name) + '"';
            database.exec("DELETE FROM main." + name + " WHERE run IN (SELECT run FROM shard.run)");
            database.exec("INSERT INTO main." + name + " SELECT * FROM shard." + name);
        }
    });
    guarded(connection_->file, [&] { database.exec("DETACH shard"); });
}

void ResultStore::write_month(RunId run, const model::MonthRows& month) {
    OpenRun& open = connection_->open_run(run);
    model::require(!open.last_month || *open.last_month < month.month, "months of a run are written in order");
    connection_->write([&] { connection_->rows.write_month(run, open.variant, open.names, month); });
    open.last_month = month.month;
}

void ResultStore::write_changes(RunId run, std::span<const model::ChangeRow> rows) {
    connection_->require_with(run);
    connection_->write([&] {
        connection_->database.exec("DELETE FROM change WHERE run = " + std::to_string(run));
        connection_->rows.write_changes(run, rows);
    });
}

void ResultStore::write_reach(RunId run, std::span<const model::ReachRow> rows) {
    connection_->require_with(run);
    connection_->write([&] { connection_->rows.write_reach(run, rows); });
}

void ResultStore::write_costs(RunId run, std::span<const model::CostRow> rows) {
    connection_->require_with(run);
    connection_->write([&] { connection_->rows.write_costs(run, rows); });
}

void ResultStore::write_plans(RunId run, std::span<const model::PlanRow> rows) {
    connection_->require_with(run);
    connection_->write([&] { connection_->rows.write_plans(run, rows); });
}

void ResultStore::write_shortfalls(RunId run, std::span<const model::Shortfall> rows, const model::Calendar& calendar) {
    const Names& names = connection_->open_run(run).names;
    connection_->write([&] { connection_->rows.write_shortfalls(run, names, rows, calendar); });
}

void ResultStore::write_reintegration(RunId run, std::span<const model::ReintegrationCounts> rows) {
    const Names& names = connection_->open_run(run).names;
    connection_->write([&] { connection_->rows.write_reintegration(run, names, rows); });
}

void ResultStore::write_receiving(RunId run, std::span<const model::ReceivingCounts> rows) {
    const Names& names = connection_->open_run(run).names;
    connection_->write([&] { connection_->rows.write_receiving(run, names, rows); });
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
    connection_->rows.forget_statements();
    // While others read the store, the log stays; the last of them to leave puts it into the file.
    connection_->database.tryExec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
    connection_.reset();
}

}  // namespace ubumwe::sim
