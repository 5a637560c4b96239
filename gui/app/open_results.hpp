#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/report/chart/time_chart.hpp"
#include "sim/report/report_charts.hpp"
#include "sim/report/report_data.hpp"
#include "sim/report/section.hpp"

namespace ubumwe::gui {

/// Measures, districts and positions for which a store of results holds series.
struct ObservedStrata {
    std::vector<std::string> measures;
    std::vector<std::string> districts;  ///< "all" first
    std::vector<std::string> positions;  ///< "all" first
};

/// A results folder as it was read: everything that panels show of it. It never changes.
class OpenResults {
public:
    /// Throws InputError where the folder holds no results of a month.
    explicit OpenResults(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return folder_; }
    const sim::ReportData& data() const { return data_; }
    const std::vector<sim::ReportChart>& charts() const { return charts_; }
    const std::vector<sim::Section>& sections() const { return sections_; }
    const ObservedStrata& strata() const { return strata_; }
    /// Whether programmes could differ from none here.
    bool has_counterfactual() const { return data_.summary.counterfactual; }

private:
    std::filesystem::path folder_;
    sim::ReportData data_;
    std::vector<sim::ReportChart> charts_;
    std::vector<sim::Section> sections_;
    ObservedStrata strata_;
};

/// One measure of the people of one district and position, or of all ("all").
struct CurveChoice {
    std::string measure = "cohesion_index";
    std::string district = "all";
    std::string position = "all";

    bool operator==(const CurveChoice&) const = default;
};

/// From so many draws on, bands hold the middle 50 and 80 % of them; the lowest and highest of fewer.
inline constexpr std::size_t fewest_draws_for_shares = 10;

/// The curve of a choice with programmes and without, as median and bands over the replicates; no panel where nothing
/// of it was observed, or of too few people. `names` are of the title, the unit and the two variants.
struct CurveNames {
    std::string title;
    std::string unit;
    std::string with;
    std::string without;
};
chart::TimeChart curve_chart(const OpenResults& results, const CurveChoice& choice, const CurveNames& names);

}  // namespace ubumwe::gui
