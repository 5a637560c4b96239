#include "sim/report/goals.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/query.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::json;

bool meets(const GoalLine& goal, double mean) {
    return goal.at_least ? mean >= goal.target : mean <= goal.target;
}

/// Follows the means of one variant, run by run and month by month.
class GoalFollower {
public:
    explicit GoalFollower(const GoalLine& goal) : goal_(goal) {}

    void add(std::int64_t run, const std::string& month, double mean, std::int64_t people) {
        fewest_ = fewest_ ? std::min(*fewest_, people) : people;
        if (month == goal_.by) last_.push_back(mean);
        if (meets(goal_, mean)) {
            met_since_.emplace(run, month);
        } else {
            met_since_.erase(run);
        }
    }

    GoalRuns result(std::int64_t runs) const {
        GoalRuns fared;
        fared.runs = runs;
        fared.met = static_cast<std::int64_t>(met_since_.size());
        fared.people = fewest_.value_or(0);
        for (const auto& [run, month] : met_since_) {
            if (fared.earliest.empty() || month < fared.earliest) fared.earliest = month;
            fared.latest = std::max(fared.latest, month);
        }
        if (!last_.empty()) {
            double sum = 0.0;
            for (const double mean : last_) sum += mean;
            fared.mean =
                Figure{sum / static_cast<double>(last_.size()), std::ranges::min(last_), std::ranges::max(last_)};
        }
        return fared;
    }

private:
    const GoalLine& goal_;
    std::optional<std::int64_t> fewest_;
    std::map<std::int64_t, std::string> met_since_;
    std::vector<double> last_;
};

GoalRuns runs_of(const ResultReader& results, const Json& goal, const GoalLine& line, const std::string& runs) {
    GoalFollower follower(line);
    const std::string text = goal.at("district");
    const std::vector<Cell> parameters{text, std::string(goal.at("position")), std::string(goal.at("arm")),
                                       line.measure, line.by};
    results.query("SELECT run, month, mean, n FROM series WHERE run IN (" + runs +
                      ") AND district = ?1 AND position = ?2 AND arm = ?3 AND measure = ?4 AND month <= ?5"
                      " ORDER BY run, month",
                  parameters, [&](std::span<const Cell> row) {
                      if (const auto mean = number_of(row[2]))
                          follower.add(count_of(row[0]), text_of(row[1]), *mean, count_of(row[3]));
                  });
    return follower.result(1 + std::ranges::count(runs, ','));
}

/// Whose mean it is, in words.
std::string people_of(const Json& goal) {
    std::vector<std::string> parts;
    for (const char* key : {"district", "position", "arm"}) {
        const std::string name = goal.at(key);
        if (name != "all") parts.push_back(words(name));
    }
    return parts.empty() ? "everyone" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string months_text(const GoalRuns& runs) {
    if (runs.met == 0) return "not met";
    return runs.earliest == runs.latest ? runs.earliest : runs.earliest + " to " + runs.latest;
}

std::string share_text(const GoalRuns& runs) {
    return fmt::format("{} of {}", runs.met, runs.runs);
}

}  // namespace

std::vector<GoalLine> read_goals(const ResultReader& results, const Json& scenario, const std::string& with,
                                 const std::string& without, const std::string& last_month) {
    std::vector<GoalLine> lines;
    // Results of programs before there were goals have none.
    for (const Json& goal : scenario.value("goals", Json::array())) {
        GoalLine line;
        line.id = goal.at("id");
        line.measure = goal.at("measure");
        line.people = people_of(goal);
        line.at_least = goal.at("direction") == "at_least";
        line.target = number_of(goal.at("target"));
        const bool dated = goal.contains("by") && goal.at("by").is_string();
        line.by = dated ? std::min(std::string(goal.at("by")), last_month) : last_month;
        line.with = runs_of(results, goal, line, with);
        if (!without.empty()) line.without = runs_of(results, goal, line, without);
        lines.push_back(std::move(line));
    }
    return lines;
}

Section goals_section(const std::vector<GoalLine>& goals, std::int64_t smallest_cell) {
    TextTable table({"", "of", "goal", "by", "mean then", "met since", "in runs", "without programmes"}, 2);
    for (const GoalLine& goal : goals) {
        const std::string target = fmt::format("{} {:.4g}", goal.at_least ? ">=" : "<=", 100.0 * goal.target);
        if (goal.with.people < smallest_cell) {
            table.add({words(goal.measure), goal.people, target, goal.by, "hidden", "hidden", "hidden", "hidden"});
            continue;
        }
        table.add({words(goal.measure), goal.people, target, goal.by,
                   goal.with.mean ? score_text(*goal.with.mean) : "-", months_text(goal.with), share_text(goal.with),
                   goal.without ? share_text(*goal.without) : "not known"});
    }
    Section section{"goals", "Goals, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(
        "Means from 0 to 100. Met since: the month from which the mean has stood on the goal's side without a break.");
    return section;
}

}  // namespace ubumwe::sim
