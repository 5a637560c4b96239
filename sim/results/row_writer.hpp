#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <SQLiteCpp/Statement.h>

#include "model/base/calendar.hpp"
#include "model/observation/receiving_villages.hpp"
#include "model/observation/rows.hpp"
#include "model/state/ledger.hpp"
#include "sim/results/names.hpp"
#include "sim/results/run.hpp"

namespace SQLite {
class Database;
}

namespace ubumwe::sim {

/// Inserts rows into the tables of a store, within the caller's transaction. Names stand where rows have indices;
/// numbers that are not a number are empty. Throws SQLite::Exception.
class RowWriter {
public:
    /// The database outlives the writer.
    explicit RowWriter(SQLite::Database& database);
    ~RowWriter();
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;

    void write_dictionary();
    void write_run(RunId run, const RunKey& key, RunStatus status, std::optional<std::uint64_t> digest,
                   std::optional<double> seconds);
    /// Deletes every row of a run.
    void erase_run(RunId run);
    /// Leaves the months up to `last` of a run, and neither later ones nor what is written when a run ends.
    void erase_after(RunId run, model::Month last);
    void write_parameters(RunId run, std::span<const std::pair<std::string, double>> values);
    void write_failure(RunId run, const std::string& reason);
    /// `delivery` and `coverage` are of the variant with only.
    void write_month(RunId run, Variant variant, const Names& names, const model::MonthRows& month);
    void write_changes(RunId run, std::span<const model::ChangeRow> rows);
    void write_reach(RunId run, std::span<const model::ReachRow> rows);
    void write_costs(RunId run, std::span<const model::CostRow> rows);
    void write_plans(RunId run, std::span<const model::PlanRow> rows);
    /// Added up by month, district, programme and limit.
    void write_shortfalls(RunId run, const Names& names, std::span<const model::Shortfall> rows,
                          const model::Calendar& calendar);
    /// A district where nobody has been home so long has no row.
    void write_reintegration(RunId run, const Names& names, std::span<const model::ReintegrationCounts> rows);
    /// A time at which nobody was observed has no row.
    void write_receiving(RunId run, const Names& names, std::span<const model::ReceivingCounts> rows);

    /// Ends every statement, so that the database can be closed.
    void forget_statements() { inserts_.clear(); }

private:
    SQLite::Statement& insert_into(std::string_view table);
    void write_series(RunId run, const Names& names, const std::string& month, std::span<const model::SeriesRow> rows);
    void write_releases(RunId run, const Names& names, const std::string& month,
                        std::span<const model::ReleaseRow> rows);
    void write_delivery(RunId run, const Names& names, const std::string& month,
                        std::span<const model::DeliveryRow> rows);
    void write_network(RunId run, const Names& names, const std::string& month,
                       std::span<const model::NetworkRow> rows);
    void write_incidents(RunId run, const Names& names, const std::string& month,
                         std::span<const model::IncidentRow> rows);
    void write_coverage(RunId run, const Names& names, const std::string& month,
                        std::span<const model::CoverageRow> rows);

    SQLite::Database& database_;
    std::map<std::string, SQLite::Statement, std::less<>> inserts_;
};

}  // namespace ubumwe::sim
