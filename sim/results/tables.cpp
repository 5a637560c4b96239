#include "sim/results/tables.hpp"

#include <algorithm>

namespace ubumwe::sim {

namespace {

using enum ColumnType;

constexpr Column run_column{"run", integer, "1", "number of the run in the table run"};
constexpr Column month_column{"month", text, "YYYY-MM",
                              "calendar month; the state is that at its end, flows are those within it"};
constexpr Column district_column{"district", text, "text", "name of the district"};
constexpr Column programme_column{"programme", text, "text", "id of the programme in the scenario"};
constexpr Column measure_column{"measure", text, "text", "name of the indicator or other measure"};

Table run_table() {
    return {"run",
            1,
            "runs of the model, one for each variant and replicate",
            {{"run", integer, "1", "number of the run, the same in every table"},
             {"scenario", text, "text", "name of the scenario"},
             {"variant", text, "text",
              "with: as the scenario says; counterfactual: the same without any programme start, with the same luck"},
             {"replicate", integer, "1", "number of the draw, from 1; replicates differ in luck alone"},
             {"seed", integer, "1", "seed of the luck"},
             {"status", text, "text", "running, finished, stopped (on demand, finished months are kept) or failed"},
             {"digest", text, "text",
              "64-bit hash of the final world and of all observations, 16 hexadecimal digits; equal runs have equal "
              "digests"},
             {"seconds", real, "s", "wall time of the run"},
             {"sample", integer, "1", "number of the sample of varied parameters; 0 for the scenario's own values"}}};
}

Table parameter_table() {
    return {"parameter",
            2,
            "values of the parameters that a study varies",
            {run_column,
             {"parameter", text, "text", "id of the varied parameter in the study"},
             {"value", real, "unit of the parameter", "value that the run has instead of the scenario's own"}}};
}

Table failure_table() {
    return {
        "failure", 1, "runs that failed, and why", {run_column, {"reason", text, "text", "what was wrong, in words"}}};
}

Table series_table() {
    return {
        "series",
        0,
        "measures by month, district, position and arm; all stands for the total",
        {run_column,
         month_column,
         {"district", text, "text", "name of the district, or all"},
         {"position", text, "text", "social position of the scenario, or all"},
         {"arm", text, "text",
          "id of a programme (people who ever enrolled in it), any (in one at least), never (in none), of these "
          "same_household, same_village "
          "and same_sector (the nearest place with a participant), or all"},
         measure_column,
         {"n", integer, "persons",
          "people who are counted: everyone alive for population, from 5 years for distress and caseness, from 14 for "
          "the others, and at home "
          "for measures of households"},
         {"mean", real, "0-1", "mean over them; for population the count itself"},
         {"p10", real, "0-1", "value below which 10 % lie, where the scenario asks for it"},
         {"p50", real, "0-1", "median, where the scenario asks for it"},
         {"p90", real, "0-1", "value below which 90 % lie, where the scenario asks for it"}},
        "CREATE INDEX series_totals ON series (run, month, measure, position) WHERE district = 'all' AND arm = 'all'"};
}

Table change_table() {
    return {"change",
            3,
            "what changed among participants between enrolment and endline; variant with only",
            {run_column,
             {"programme", text, "text",
              "id of the programme, or published: participants of the kind on whom the published change was measured"},
             measure_column,
             {"n", integer, "persons", "participants who are compared: the same at enrolment and endline"},
             {"at_enrolment", real, "0-1", "mean in the month of enrolment"},
             {"at_endline", real, "0-1", "mean of the same people at the end of the programme's last year"},
             {"change_percent", real, "%", "100 x (at_endline - at_enrolment) / at_enrolment"},
             {"attributable_percent", real, "%",
              "part that the programmes cause: 100 x (at_endline - the same people's mean in the counterfactual) / "
              "at_enrolment"}}};
}

Table release_table() {
    return {"release",
            4,
            "returns from custody by home district and facility",
            {run_column,
             month_column,
             {"district", text, "text", "home district"},
             {"facility", text, "text", "correctional facility"},
             {"released", integer, "persons", "people released after serving a sentence"},
             {"prepared", integer, "persons", "those of them who completed the facility's programme before"},
             {"died_in_custody", integer, "persons", "deaths in custody"},
             {"in_custody", integer, "persons", "people of the releases' stock in custody at the end of the month"}}};
}

Table reintegration_table() {
    return {
        "reintegration",
        3,
        "how released people stand 6, 12 and 24 months after their release, over the whole run",
        {run_column,
         {"district", text, "text", "home district"},
         {"months_since_release", integer, "month", "6, 12 or 24"},
         {"n", integer, "persons",
          "people who were home, and alive, so long after their release; those who settle elsewhere in the district "
          "(settles_elsewhere of the scenario, a share of the released in the table release) are left out, since "
          "the model follows no ties there"},
         {"settled", real, "0-1",
          "share of them who for three months (settled_after) were accepted by family and community, had a "
          "livelihood, and were not in clinical distress, by the thresholds of the scenario"},
         {"isolated", real, "0-1",
          "share of them whose acceptance by the community has been below its threshold for twelve months "
          "(isolated_after); after six months nobody can be"},
         {"family_acceptance", real, "0-1", "mean over them of the trust that household and kin hold in them"},
         {"community_acceptance", real, "0-1",
          "mean over them of the trust that others of the village hold in them, added up over ties and divided by "
          "community_ties"}}};
}

Table receiving_table() {
    return {
        "receiving",
        4,
        "adults on whom returns weigh, in the villages that receive a released person, before and after the return, "
        "over the whole run",
        {run_column,
         {"district", text, "text", "home district of the released people"},
         {"prepared", integer, "1",
          "1 where the released person had completed the facility's programme before, else 0"},
         {"months_since_return", integer, "month", "-3 to 12; negative before the return, 0 at the end of its month"},
         {"returns", integer, "1", "returns of which the village was observed so long before or after"},
         {"n", integer, "persons",
          "adults at home whose position takes shocks of returns (anxiety_from_releases), once for each return"},
         {"anxiety", real, "0-1", "their mean anxiety"},
         {"outgroup_trust", real, "0-1", "their mean out-group trust"}}};
}

Table incident_table() {
    return {"incident",
            3,
            "attacks on or intimidation of people of the positions that are targeted in the scenario, by district; "
            "never for "
            "a village or a person",
            {run_column,
             month_column,
             district_column,
             {"incidents", integer, "incidents", "drawn in this model"},
             {"expected", real, "incidents",
              "number to be expected, from which they were drawn: the rate of the scenario, season, recent returns, "
              "and harmony and out-group trust of people at whom incidents are not directed"}}};
}

Table delivery_table() {
    return {
        "delivery",
        5,
        "what programmes did; variant with only",
        {run_column,
         month_column,
         district_column,
         programme_column,
         {"organisation", text, "text", "id of the organisation that delivers it; empty where none is named"},
         {"groups_started", integer, "groups", "healing spaces, courses or gatherings that started"},
         {"groups_running", integer, "groups", "those under way at the end of the month"},
         {"sessions", integer, "sessions", "sessions held"},
         {"enrolled", integer, "persons", "people admitted, each once a programme"},
         {"attended", integer, "person-sessions", "attendances"},
         {"dropped_out", integer, "persons", "members who left before the end"},
         {"graduated", integer, "persons", "members who completed"},
         {"facilitators", integer, "persons",
          "facilitators at work in the last step of the month: one a post, or those there are where they are limited"},
         {"binding_limit", text, "text",
          "what kept the programme from doing more: none, eligible_people, group_size, equipment, venues, "
          "facilitators or budget"}}};
}

Table network_table() {
    return {
        "network",
        3,
        "the trust network",
        {run_column,
         month_column,
         district_column,
         {"ties", integer, "ties", "directed ties of people of the district"},
         {"mean_trust", real, "0-1", "mean trust of them"},
         {"outgroup_mean_trust", real, "0-1", "mean trust of those that join people of an out-group pair of standings"},
         {"reciprocity", real, "0-1", "share of ties that are answered by one in the other direction"},
         {"assortativity", real, "-1 to 1", "how far trust goes to people of the same standing"},
         {"bridging_share", real, "0-1", "share of ties that join people of an out-group pair of standings"}}};
}

Table reach_table() {
    return {"reach",
            2,
            "people and groups reached beside published counts; variant with only",
            {run_column,
             {"item", text, "text", "what is counted"},
             {"unit", text, "text", "unit of both counts"},
             {"published", real, "count", "published count; empty where there is none"},
             {"simulated", integer, "count", "count in this model, claimed at population scale 1 only"},
             {"definition", text, "text", "what the count means, in words"}}};
}

Table shortfall_table() {
    return {
        "shortfall",
        5,
        "people or places that a plan asked for and that were not there",
        {run_column,
         month_column,
         district_column,
         {"programme", text, "text", "id of the programme, or releases: returns for which nobody was left in custody"},
         {"limit", text, "text", "what was missing for the programme, as binding_limit of delivery; none for releases"},
         {"missing", integer, "persons", "people missing"}}};
}

Table cost_table() {
    return {
        "cost",
        4,
        "what programmes cost by year and ingredient, undiscounted; variant with only",
        {run_column,
         {"year", integer, "year", "calendar year"},
         programme_column,
         {"ingredient", text, "text", "id of the ingredient in the scenario"},
         {"quantity", real, "units",
          "groups started, sessions held, people enrolled, months of facilitators at work, facilitators trained, or "
          "the scale of the population for a yearly cost"},
         {"unit_cost", real, "money", "cost of one unit"},
         {"amount", real, "money", "quantity x unit_cost, undiscounted, in the prices of price_year"},
         {"currency", text, "text", "currency of unit_cost and amount"},
         {"price_year", integer, "year", "year of the prices"},
         {"source", text, "text", "where the unit cost comes from; assumed where from nowhere"}}};
}

Table plan_table() {
    return {"plan",
            3,
            "plans of programmes in the three ways of telling them; variant with only",
            {run_column,
             programme_column,
             {"plan", text, "text", "id of the plan in the scenario"},
             {"stream", text, "text", "stream of the programme"},
             {"organisation", text, "text", "id of the organisation that delivers it; empty where none is named"},
             {"first_month", text, "YYYY-MM", "first month in which groups may start"},
             {"last_month", text, "YYYY-MM", "last month in which groups may start"},
             {"eligible", integer, "persons", "people who could join at the start of the run"},
             {"groups", integer, "groups", "groups that are planned"},
             {"participants", integer, "persons", "people who are planned to enrol"},
             {"coverage", real, "0-1", "participants over eligible people"},
             {"cost", real, "money", "cost of the courses of all groups, undiscounted, without yearly costs"},
             {"currency", text, "text", "currency of cost; empty where no costs are given"},
             {"price_year", integer, "year", "year of the prices; 0 where no costs are given"}}};
}

Table coverage_table() {
    return {"coverage",
            3,
            "need that is met and what is served twice, each December and at the end; variant with only",
            {run_column,
             month_column,
             district_column,
             {"in_need", integer, "persons",
              "people of 14 years and over at home who are in need as the scenario's need says"},
             {"met", integer, "persons", "those of them who ever enrolled in any programme"},
             {"participants", integer, "persons", "people of the district who ever enrolled in any programme"},
             {"shared_participants", integer, "persons",
              "those of them who enrolled with more than one organisation: duplication"},
             {"sites", integer, "villages", "villages where groups have met"},
             {"shared_sites", integer, "villages",
              "those of them where groups of more than one organisation have met: duplication"}}};
}

Table dictionary_table() {
    return {"dictionary",
            2,
            "every column of every table",
            {{"table", text, "text", "name of the table"},
             {"column", text, "text", "name of the column"},
             {"unit", text, "text",
              "unit of the column: text for words, 1 for plain numbers, 0-1 for shares and indicators"},
             {"meaning", text, "text", "what the column holds"}}};
}

std::string sql_type(ColumnType type) {
    switch (type) {
        case integer:
            return "INTEGER";
        case real:
            return "REAL";
        case text:
            return "TEXT";
    }
    return {};
}

/// Table and column names are quoted: some of them are words of SQL.
std::string sql_name(std::string_view name) {
    return '"' + std::string(name) + '"';
}

std::string sql_key(const Table& table) {
    std::string names;
    for (std::size_t i = 0; i < table.key_columns; ++i) names += (i == 0 ? "" : ", ") + sql_name(table.columns[i].name);
    return names;
}

}  // namespace

std::span<const Table> tables() {
    static const std::vector<Table> all{run_table(),           series_table(),    change_table(),    release_table(),
                                        reintegration_table(), receiving_table(), incident_table(),  delivery_table(),
                                        network_table(),       reach_table(),     cost_table(),      plan_table(),
                                        coverage_table(),      shortfall_table(), parameter_table(), failure_table(),
                                        dictionary_table()};
    return all;
}

const Table* find_table(std::string_view name) {
    const auto found = std::ranges::find(tables(), name, &Table::name);
    return found == tables().end() ? nullptr : &*found;
}

std::string create_statement(const Table& table, TableKind kind) {
    std::string sql = std::string(kind == TableKind::temporary ? "CREATE TEMP TABLE " : "CREATE TABLE ") +
                      sql_name(table.name) + " (";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        sql += (i == 0 ? "" : ", ") + sql_name(table.columns[i].name) + ' ' + sql_type(table.columns[i].type);
        if (i < table.key_columns) sql += " NOT NULL";
    }
    if (table.key_columns == 0) return sql + ")";
    return sql + ", PRIMARY KEY (" + sql_key(table) + ")) WITHOUT ROWID";
}

std::string insert_statement(const Table& table) {
    std::string sql = "INSERT INTO " + sql_name(table.name) + " VALUES (";
    for (std::size_t i = 0; i < table.columns.size(); ++i) sql += i == 0 ? "?" : ", ?";
    return sql + ")";
}

}  // namespace ubumwe::sim
