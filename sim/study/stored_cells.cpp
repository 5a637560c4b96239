#include "sim/study/stored_cells.hpp"

#include <algorithm>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

bool among(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

std::string stratum_of(const StoredCell& cell) {
    if (cell.district == "all") return cell.position == "all" ? "all" : "position";
    return cell.position == "all" ? "district" : "district_position";
}

class StoredCheck {
public:
    StoredCheck(const OutputParameters& outputs, const Node& root, Issues& issues)
        : outputs_(outputs), root_(root), issues_(issues) {}

    void check(const StoredCell& cell) {
        const bool monthly = among(outputs_.monthly, cell.measure);
        if (!outputs_.measures.empty() && !monthly && !among(outputs_.measures, cell.measure))
            refuse(below(cell.pointer, "measure"), in_quotes(cell.measure), "a measure that outputs store");
        if (!among(outputs_.strata, stratum_of(cell)))
            refuse("/outputs/strata", "strata without " + in_quotes(stratum_of(cell)),
                   "the stratum of " + cell.pointer.substr(1) + " too");
        if (monthly || outputs_.months == KeptMonths::every_month) return;
        if (cell.every_month)
            refuse("/outputs/monthly", "measures without " + in_quotes(cell.measure),
                   "the measure of " + cell.pointer.substr(1) + " too, whose peak may be in any month");
        else if (cell.month && cell.month->month_of_year() != 12)
            refuse(below(cell.pointer, "month"), in_quotes(to_string(*cell.month)),
                   "a month that outputs store: a December");
    }

private:
    void refuse(const std::string& pointer, std::string found, std::string allowed) {
        issues_.add({place_of(root_, pointer), std::move(found), std::move(allowed), {}});
    }

    const OutputParameters& outputs_;
    const Node& root_;
    Issues& issues_;
};

}  // namespace

std::vector<StoredCell> stored_cells(const Study& study) {
    std::vector<StoredCell> cells;
    const PrecisionTarget& target = study.precision;
    if (!target.measure.empty())
        cells.push_back({"/precision", target.measure, target.district, target.position, target.month});
    for (const StudyAnswer& answer : study.answers) {
        if (table_of(answer) != AnswerTable::series) continue;
        cells.push_back({below("/answers", answer.id), answer.measure, answer.district, answer.position, answer.month,
                         answer.take == AnswerTime::peak});
    }
    return cells;
}

void check_stored(const Study& study, const Node& root, Issues& issues) {
    StoredCheck check(study.outputs, root, issues);
    for (const StoredCell& cell : stored_cells(study)) check.check(cell);
}

}  // namespace ubumwe::sim
