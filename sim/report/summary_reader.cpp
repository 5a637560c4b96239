#include <algorithm>
#include <fstream>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/report/delivery_reader.hpp"
#include "sim/report/event_lines.hpp"
#include "sim/report/query.hpp"
#include "sim/report/runs.hpp"
#include "sim/report/summary.hpp"
#include "sim/results/manifest.hpp"
#include "sim/results/reader.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// The kind of a file stands among its first keys; a fragment that scenarios extend has no title.
bool is_scenario(const fs::path& file) {
    if (file.extension() != ".json" || file.filename() == manifest_file) return false;
    std::string text(4096, '\0');
    std::ifstream(file, std::ios::binary).read(text.data(), static_cast<std::streamsize>(text.size()));
    return text.find("\"ubumwe/scenario\"") != std::string::npos && text.find("\"title\"") != std::string::npos;
}

/// Scenario files in the folder of this one, its comparator first, then by name.
std::vector<std::string> scenarios_beside(const fs::path& scenario, const std::string& comparator) {
    std::vector<std::string> files;
    std::error_code error;
    const fs::path folder = scenario.has_parent_path() ? scenario.parent_path() : ".";
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const fs::path& file = entry.path();
        if (entry.is_regular_file(error) && file.filename() != scenario.filename() && is_scenario(file)) {
            files.push_back((scenario.parent_path() / file.filename()).string());
        }
    }
    std::ranges::sort(files);
    std::ranges::stable_partition(files, [&](const std::string& file) { return fs::path(file).stem() == comparator; });
    return files;
}

/// Asks the store for what a summary shows.
class SummaryReader {
public:
    SummaryReader(const fs::path& folder, const Manifest& manifest)
        : results_(folder),
          scenario_(Json::parse(manifest.resolved_scenario)),
          runs_(find_runs(results_, manifest.scenario)) {}

    RunSummary read(const Manifest& manifest) {
        RunSummary summary;
        summary.scenario_file = manifest.scenario_file;
        summary.seed = manifest.seed;
        summary.evidence = manifest.evidence;
        summary.replicates = runs_.replicates;
        summary.finished = runs_.finished;
        summary.counterfactual = !runs_.without.empty();
        read_scenario(summary);
        read_setting(summary);
        summary.goals = read_goals(results_, scenario_, runs_.with, runs_.without, summary.last_month);
        read_reach(summary);
        read_changes(summary);
        if (summary.changes.empty()) read_effects(summary);
        read_releases(summary);
        summary.reintegration = reintegration_lines(results_, runs_.with, runs_.without);
        summary.receiving = receiving_lines(results_, runs_.with, runs_.without);
        summary.incidents = incident_lines(results_, runs_.with, runs_.without);
        read_targeted(summary);
        read_strain(summary);
        read_harm(summary);
        read_shortfalls(summary);
        summary.delivery = read_delivery(results_, scenario_, runs_.with, runs_.without);
        return summary;
    }

private:
    std::vector<Row> rows(const std::string& sql, std::initializer_list<Cell> parameters = {}) const {
        return results_.rows(sql, parameters);
    }

    void read_scenario(RunSummary& summary) const {
        scenario_.at("title").get_to(summary.title);
        scenario_.at("rationale").get_to(summary.question);
        summary.scale = number_of(scenario_.at("population").at("scale"));
        summary.smallest_cell = static_cast<std::int64_t>(number_of(scenario_.at("observe").at("smallest_cell")));
        summary.other_scenarios = scenarios_beside(summary.scenario_file, scenario_.at("comparator"));
        summary.effects_scaled = scales_effects();
    }

    /// Older results know no scale of effects.
    bool scales_effects() const {
        const Json::json_pointer scale("/dynamics/effect_scale");
        if (!scenario_.contains(scale)) return false;
        return std::ranges::any_of(scenario_.at(scale), [](const Json& indicators) {
            return std::ranges::any_of(indicators, [](const Json& factor) { return number_of(factor) != 1.0; });
        });
    }

    void read_setting(RunSummary& summary) const {
        const std::string mine = " WHERE run IN (" + runs_.with + ")";
        const Row months = rows("SELECT min(month), max(month) FROM (SELECT month FROM release" + mine +
                                " UNION SELECT month FROM series" + mine + " AND district = 'all' AND arm = 'all')")[0];
        summary.first_month = text_of(months[0]);
        summary.last_month = text_of(months[1]);
        for (const Row& row : rows("SELECT district FROM release" + mine + " UNION SELECT district FROM delivery" +
                                   mine + " UNION SELECT district FROM network" + mine)) {
            summary.districts.push_back(text_of(row[0]));
        }
        const Row people = rows("SELECT " + spread("n") + totals(runs_.with) + " AND month = ?3",
                                {"all", "population", summary.first_month})[0];
        summary.people = figure_at(people, 0).value_or(Figure{});
    }

    void read_reach(RunSummary& summary) const {
        const std::string sql = "SELECT item, min(unit), max(published), " + spread("simulated") +
                                " FROM reach WHERE run IN (" + runs_.with + ") GROUP BY item";
        for (const Row& row : rows(sql)) {
            summary.reach.push_back(
                {text_of(row[0]), text_of(row[1]), number_of(row[2]), figure_at(row, 3).value_or(Figure{})});
        }
        std::ranges::stable_sort(summary.reach, {},
                                 [&](const ReachLine& line) { return place_in("/published/reach", line.item); });
    }

    std::string change_of(std::string_view programme) const {
        return fmt::format("SELECT min(n), {}, {} FROM change WHERE run IN ({}) AND programme = '{}' AND measure = ?",
                           spread("change_percent"), spread("attributable_percent"), runs_.with, programme);
    }

    void read_changes(RunSummary& summary) const {
        const std::string sql = change_of("published");
        for (const Json& published : scenario_.at("published").at("changes")) {
            const std::string measure = published.at("id");
            const Row row = rows(sql, {measure})[0];
            const auto percent = figure_at(row, 1);
            if (!percent) continue;
            summary.changes.push_back({measure, number_of(published.at("change_percent")), published.at("lower_bound"),
                                       count_of(row[0]), *percent, figure_at(row, 4)});
        }
    }

    /// What each programme acts on, and the distress of those whom it takes back to the past.
    void read_effects(RunSummary& summary) const {
        for (const Json& programme : scenario_.at("programmes")) {
            std::vector<std::string> measures;
            for (const char* of : {"effect_on_persons", "effect_on_households"}) {
                for (const auto& [measure, effect] : programme.at(of).items())
                    if (number_of(effect) != 0.0) measures.push_back(measure);
            }
            const bool harms = number_of(programme.at("revisits_past")) > 0.0;
            if (harms && std::ranges::find(measures, "distress") == measures.end()) measures.emplace_back("distress");
            const std::string id = programme.at("id");
            for (const std::string& measure : measures) {
                const Row row = rows(change_of(id), {measure})[0];
                if (const auto percent = figure_at(row, 1))
                    summary.effects.push_back({id, measure, count_of(row[0]), *percent, figure_at(row, 4)});
            }
        }
    }

    void read_releases(RunSummary& summary) const {
        const std::string mine = " FROM release WHERE run IN (" + runs_.with + ")";
        const std::string sql =
            "SELECT year, " + spread("released") + ", " + spread("prepared") + ", " + spread("died") + ", " +
            spread("stock") +
            " FROM (SELECT run, substr(month, 1, 4) AS year, sum(released) AS released, sum(prepared) AS prepared,"
            " sum(died_in_custody) AS died, sum(CASE WHEN month IN (SELECT max(month)" +
            mine + " GROUP BY substr(month, 1, 4)) THEN in_custody END) AS stock" + mine +
            " GROUP BY run, year) GROUP BY year";
        for (const Row& row : rows(sql)) {
            ReleaseLine line;
            line.year = text_of(row[0]);
            std::size_t at = 1;
            for (Figure* figure : {&line.released, &line.prepared, &line.died_in_custody, &line.in_custody}) {
                *figure = figure_at(row, at).value_or(Figure{});
                at += 3;
            }
            summary.releases.push_back(std::move(line));
        }
    }

    void read_targeted(RunSummary& summary) const {
        for (const Json& position : scenario_.at("positions")) {
            if (position.value("targeted", false)) summary.targeted.push_back(position.at("id"));
        }
    }

    /// The condition that finds the series of a position as a whole: its parameters are position and measure.
    static std::string totals(const std::string& runs) {
        return " FROM series WHERE run IN (" + runs +
               ") AND district = 'all' AND arm = 'all' AND position = ?1 AND measure = ?2";
    }

    std::optional<Figure> mean_in(const std::string& runs, const std::string& position, const std::string& measure,
                                  const std::string& month) const {
        const std::string sql = "SELECT " + spread("mean") + totals(runs) + " AND month = ?3";
        return figure_at(rows(sql, {position, measure, month})[0], 0);
    }

    void read_strain(RunSummary& summary) const {
        for (const Json& position : scenario_.at("positions")) {
            if (!(number_of(position.at("anxiety_from_releases")) > 0.0)) continue;
            for (const auto& [variant, runs] :
                 {std::pair{Variant::with, runs_.with}, std::pair{Variant::counterfactual, runs_.without}}) {
                if (auto line = strain_of(position.at("id"), runs, summary)) {
                    line->variant = variant;
                    summary.strain.push_back(*std::move(line));
                }
            }
        }
    }

    std::optional<StrainLine> strain_of(const std::string& position, const std::string& runs,
                                        const RunSummary& summary) const {
        const auto fewest = rows("SELECT min(n)" + totals(runs), {position, "anxiety"});
        if (count_of(fewest[0][0]) == 0) return std::nullopt;
        // The month beside max() is that of the highest mean.
        const std::string sql = "SELECT " + spread("peak") +
                                ", min(month), max(month) FROM (SELECT max(mean) AS peak, month" + totals(runs) +
                                " GROUP BY run)";
        const Row peak = rows(sql, {position, "anxiety"})[0];
        StrainLine line;
        line.position = position;
        line.people = count_of(fewest[0][0]);
        line.anxiety_first = mean_in(runs, position, "anxiety", summary.first_month);
        line.anxiety_peak = figure_at(peak, 0).value_or(Figure{});
        line.earliest_peak = text_of(peak[3]);
        line.latest_peak = text_of(peak[4]);
        line.caseness_first = mean_in(runs, position, "caseness", summary.first_month);
        line.caseness_last = mean_in(runs, position, "caseness", summary.last_month);
        return line;
    }

    void read_harm(RunSummary& summary) const {
        const std::string delivered = "SELECT programme, " + spread("enrolled") + ", " + spread("dropped_out") +
                                      " FROM (SELECT programme, sum(enrolled) AS enrolled, sum(dropped_out) AS "
                                      "dropped_out FROM delivery WHERE run IN (" +
                                      runs_.with +
                                      ") GROUP BY run, programme) GROUP BY programme HAVING max(enrolled) > 0";
        const std::string distress = "SELECT min(n), " + spread("at_enrolment") + ", " + spread("at_endline") + ", " +
                                     spread("attributable_percent * at_enrolment / 100") +
                                     " FROM change WHERE run IN (" + runs_.with +
                                     ") AND measure = 'caseness' AND programme = ?";
        for (const Row& row : rows(delivered)) {
            HarmLine line;
            line.programme = text_of(row[0]);
            line.enrolled = figure_at(row, 1).value_or(Figure{});
            line.dropped_out = figure_at(row, 4).value_or(Figure{});
            const Row cases = rows(distress, {line.programme})[0];
            line.people = count_of(cases[0]);
            line.caseness_at_enrolment = figure_at(cases, 1).value_or(Figure{});
            line.caseness_at_endline = figure_at(cases, 4).value_or(Figure{});
            line.caused = figure_at(cases, 7);
            summary.harm.push_back(std::move(line));
        }
        std::ranges::stable_sort(summary.harm, {},
                                 [&](const HarmLine& line) { return place_in("/programmes", line.programme); });
    }

    void read_shortfalls(RunSummary& summary) const {
        const std::string sql =
            "SELECT programme, \"limit\", sum(missing) * 1.0 / ?1, CASE WHEN count(*) < ?1 THEN 0 ELSE min(missing) "
            "END, "
            "max(missing) FROM"
            " (SELECT programme, \"limit\", sum(missing) AS missing FROM shortfall WHERE run IN (" +
            runs_.with + ") GROUP BY run, programme, \"limit\") GROUP BY programme, \"limit\"";
        for (const Row& row : rows(sql, {runs_.replicates}))
            summary.shortfalls.push_back({text_of(row[0]), text_of(row[1]), figure_at(row, 2).value_or(Figure{})});
    }

    /// Where an id stands in a list of the scenario; after its end where it does not.
    std::size_t place_in(const char* list, const std::string& id) const {
        const Json& elements = scenario_.at(Json::json_pointer(list));
        const auto found = std::ranges::find_if(elements, [&](const Json& element) { return element.at("id") == id; });
        return static_cast<std::size_t>(found - elements.begin());
    }

    ResultReader results_;
    Json scenario_;
    CoveredRuns runs_;
};

}  // namespace

RunSummary read_summary(const fs::path& folder) {
    const Manifest manifest = read_manifest(folder);
    RunSummary summary = SummaryReader(folder, manifest).read(manifest);
    summary.folder = folder.string();
    return summary;
}

}  // namespace ubumwe::sim
