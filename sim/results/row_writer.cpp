#include "sim/results/row_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "model/state/places.hpp"
#include "model/state/programme_history.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

namespace {

const std::string all_text = "all";

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

}  // namespace

RowWriter::RowWriter(SQLite::Database& database) : database_(database) {}
RowWriter::~RowWriter() = default;

SQLite::Statement& RowWriter::insert_into(std::string_view table) {
    const auto found = inserts_.find(table);
    if (found != inserts_.end()) return found->second;
    return inserts_.try_emplace(std::string(table), database_, insert_statement(*find_table(table))).first->second;
}

void RowWriter::write_dictionary() {
    SQLite::Statement& statement = insert_into("dictionary");
    for (const Table& table : tables()) {
        for (const Column& column : table.columns) {
            insert(statement, std::string(table.name), std::string(column.name), std::string(column.unit),
                   std::string(column.meaning));
        }
    }
}

void RowWriter::write_run(RunId run, const RunKey& key, RunStatus status, std::optional<std::uint64_t> digest,
                          std::optional<double> seconds) {
    SQLite::Statement& statement = insert_into("run");
    const std::string variant(to_text(key.variant));
    const std::string status_text(to_text(status));
    const std::string text = digest ? digest_text(*digest) : std::string();
    statement.clearBindings();
    bind(statement, 1, run);
    bind(statement, 2, key.scenario);
    bind(statement, 3, variant);
    bind(statement, 4, key.replicate);
    bind(statement, 5, key.seed);
    bind(statement, 6, status_text);
    if (digest) bind(statement, 7, text);
    if (seconds) bind(statement, 8, *seconds);
    bind(statement, 9, key.sample);
    statement.exec();
    statement.reset();
}

void RowWriter::erase_run(RunId run) {
    for (const Table& table : tables()) {
        if (table.name == "dictionary") continue;
        database_.exec("DELETE FROM \"" + std::string(table.name) + "\" WHERE run = " + std::to_string(run));
    }
}

void RowWriter::erase_after(RunId run, model::Month last) {
    constexpr std::array<std::string_view, 6> monthly{"series",  "release",  "delivery",
                                                      "network", "incident", "coverage"};
    constexpr std::array<std::string_view, 3> kept{"dictionary", "run", "parameter"};
    for (const Table& table : tables()) {
        if (std::ranges::find(kept, table.name) != kept.end()) continue;
        std::string sql = "DELETE FROM \"" + std::string(table.name) + "\" WHERE run = " + std::to_string(run);
        if (std::ranges::find(monthly, table.name) != monthly.end())
            sql += " AND month > '" + model::to_string(last) + "'";
        database_.exec(sql);
    }
    SQLite::Statement reopen(database_, "UPDATE run SET status = ?, digest = NULL, seconds = NULL WHERE run = ?");
    reopen.bind(1, std::string(to_text(RunStatus::running)));
    reopen.bind(2, run);
    reopen.exec();
}

void RowWriter::write_parameters(RunId run, std::span<const std::pair<std::string, double>> values) {
    SQLite::Statement& statement = insert_into("parameter");
    for (const auto& [parameter, value] : values) insert(statement, run, parameter, value);
}

void RowWriter::write_failure(RunId run, const std::string& reason) {
    insert(insert_into("failure"), run, reason);
}

void RowWriter::write_month(RunId run, Variant variant, const Names& names, const model::MonthRows& month) {
    const std::string text = to_string(month.month);
    write_series(run, names, text, month.series);
    write_releases(run, names, text, month.releases);
    write_network(run, names, text, month.network);
    write_incidents(run, names, text, month.incidents);
    if (variant != Variant::with) return;
    write_delivery(run, names, text, month.delivery);
    write_coverage(run, names, text, month.coverage);
}

void RowWriter::write_series(RunId run, const Names& names, const std::string& month,
                             std::span<const model::SeriesRow> rows) {
    SQLite::Statement& statement = insert_into("series");
    const double empty = std::nan("");
    for (const auto& row : rows) {
        const bool quantiles = row.has_quantiles;
        insert(statement, run, month, stratum_name(names.districts, row.district),
               stratum_name(names.positions, row.position), stratum_name(names.arms, row.arm),
               measure_texts().at(row.measure), row.n, row.mean, quantiles ? row.p10 : empty,
               quantiles ? row.p50 : empty, quantiles ? row.p90 : empty);
    }
}

void RowWriter::write_releases(RunId run, const Names& names, const std::string& month,
                               std::span<const model::ReleaseRow> rows) {
    SQLite::Statement& statement = insert_into("release");
    for (const auto& row : rows) {
        const model::ReleaseCounts& counts = row.counts;
        insert(statement, run, month, names.districts.at(counts.district), names.facilities.at(counts.facility),
               counts.released, counts.prepared, counts.died, row.in_custody);
    }
}

void RowWriter::write_delivery(RunId run, const Names& names, const std::string& month,
                               std::span<const model::DeliveryRow> rows) {
    SQLite::Statement& statement = insert_into("delivery");
    for (const auto& row : rows) {
        const model::DeliveryCounts& counts = row.counts;
        insert(statement, run, month, names.districts.at(counts.district), names.programmes.at(counts.programme),
               organisation_name(names, counts.organisation), counts.groups_started, counts.groups_running,
               counts.sessions, counts.enrolled, counts.attended, counts.dropped_out, counts.graduated,
               counts.facilitators, limit_text(counts.binding_limit));
    }
}

void RowWriter::write_network(RunId run, const Names& names, const std::string& month,
                              std::span<const model::NetworkRow> rows) {
    SQLite::Statement& statement = insert_into("network");
    for (const auto& row : rows) {
        insert(statement, run, month, names.districts.at(row.district), row.ties, row.mean_trust,
               row.outgroup_mean_trust, row.reciprocity, row.assortativity, row.bridging_share);
    }
}

void RowWriter::write_incidents(RunId run, const Names& names, const std::string& month,
                                std::span<const model::IncidentRow> rows) {
    SQLite::Statement& statement = insert_into("incident");
    for (const auto& row : rows) {
        insert(statement, run, month, names.districts.at(row.counts.district), row.counts.incidents,
               row.counts.expected);
    }
}

void RowWriter::write_coverage(RunId run, const Names& names, const std::string& month,
                               std::span<const model::CoverageRow> rows) {
    SQLite::Statement& statement = insert_into("coverage");
    for (const auto& row : rows) {
        insert(statement, run, month, names.districts.at(row.district), row.in_need, row.met, row.participants,
               row.shared_participants, row.sites, row.shared_sites);
    }
}

void RowWriter::write_changes(RunId run, std::span<const model::ChangeRow> rows) {
    SQLite::Statement& statement = insert_into("change");
    for (const auto& row : rows) {
        insert(statement, run, row.programme, row.measure, row.n, row.at_enrolment, row.at_endline, row.change_percent,
               row.attributable_percent);
    }
}

void RowWriter::write_reach(RunId run, std::span<const model::ReachRow> rows) {
    SQLite::Statement& statement = insert_into("reach");
    for (const auto& row : rows)
        insert(statement, run, row.item, row.unit, row.published, row.simulated, row.definition);
}

void RowWriter::write_costs(RunId run, std::span<const model::CostRow> rows) {
    SQLite::Statement& statement = insert_into("cost");
    for (const auto& row : rows) {
        insert(statement, run, row.year, row.programme, row.ingredient, row.quantity, row.unit_cost, row.amount,
               row.currency, row.price_year, row.source);
    }
}

void RowWriter::write_plans(RunId run, std::span<const model::PlanRow> rows) {
    SQLite::Statement& statement = insert_into("plan");
    for (const auto& row : rows) {
        const std::string from = to_string(row.from);
        const std::string to = to_string(row.to);
        insert(statement, run, row.programme, row.plan, row.stream, row.organisation, from, to, row.eligible,
               row.groups, row.participants, row.coverage, row.cost, row.currency, row.price_year);
    }
}

void RowWriter::write_shortfalls(RunId run, const Names& names, std::span<const model::Shortfall> rows,
                                 const model::Calendar& calendar) {
    std::map<std::array<std::string, 4>, std::int64_t> missing;
    for (const auto& row : rows) {
        const std::string programme = row.programme == model::nobody ? "releases" : names.programmes.at(row.programme);
        missing[{to_string(calendar.month_of(row.step)), names.districts.at(row.district), programme,
                 limit_text(row.limit)}] += row.missing;
    }
    SQLite::Statement& statement = insert_into("shortfall");
    for (const auto& [key, people] : missing) insert(statement, run, key[0], key[1], key[2], key[3], people);
}

void RowWriter::write_reintegration(RunId run, const Names& names, std::span<const model::ReintegrationCounts> rows) {
    SQLite::Statement& statement = insert_into("reintegration");
    for (const auto& row : rows) {
        if (row.people == 0) continue;
        const auto n = static_cast<double>(row.people);
        insert(statement, run, names.districts.at(row.district), row.months, row.people,
               static_cast<double>(row.settled) / n, static_cast<double>(row.isolated) / n, row.family_acceptance / n,
               row.community_acceptance / n);
    }
}

void RowWriter::write_receiving(RunId run, const Names& names, std::span<const model::ReceivingCounts> rows) {
    SQLite::Statement& statement = insert_into("receiving");
    for (const auto& row : rows) {
        if (row.strained.people == 0) continue;
        const auto n = static_cast<double>(row.strained.people);
        insert(statement, run, names.districts.at(row.district), std::int64_t{row.prepared ? 1 : 0},
               std::int64_t{row.months}, row.returns, row.strained.people, row.strained.anxiety / n,
               row.strained.outgroup_trust / n);
    }
}

}  // namespace ubumwe::sim
