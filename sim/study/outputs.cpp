#include "sim/study/outputs.hpp"

#include <algorithm>

#include "model/state/parameters/observe.hpp"

namespace ubumwe::sim {

namespace {

using model::Stratum;

Stratum stratum_of(const model::SeriesRow& row) {
    if (row.arm != model::all_of_them) return Stratum::arm;
    const bool district = row.district != model::all_of_them;
    const bool position = row.position != model::all_of_them;
    if (district && position) return Stratum::district_position;
    if (district) return Stratum::district;
    return position ? Stratum::position : Stratum::all;
}

bool among(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

void keep_outputs(model::MonthRows& month, bool ends, const OutputParameters& outputs) {
    const bool kept_month = ends || outputs.months == KeptMonths::every_month || month.month.month_of_year() == 12;
    const auto dropped = [&](const model::SeriesRow& row) {
        const std::string_view measure = model::measure_names.at(row.measure);
        if (measure == "population" && stratum_of(row) == Stratum::all) return false;
        const bool monthly = among(outputs.monthly, measure);
        const bool kept = monthly || (kept_month && (outputs.measures.empty() || among(outputs.measures, measure)));
        return !kept || !among(outputs.strata, model::stratum_names.at(static_cast<std::size_t>(stratum_of(row))));
    };
    std::erase_if(month.series, dropped);
}

}  // namespace ubumwe::sim
