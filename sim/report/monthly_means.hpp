#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/runs.hpp"

namespace ubumwe::sim {

/// Of whom a mean is, over all districts.
struct Stratum {
    std::string position = "all";
    std::string arm = "all";

    auto operator<=>(const Stratum&) const = default;
};
inline const Stratum everyone{};
inline const Stratum participants{"all", "any"};

/// The months that a report covers.
struct Months {
    model::Month first;
    int count = 0;

    /// Place of a month; it may lie outside of [0, count).
    int place(model::Month month) const { return month - first; }
    std::string text(int place) const { return model::to_string(first + place); }
};

/// Values by month; a month without one was not observed, or hidden for too few people.
using ByMonth = std::vector<std::optional<double>>;
/// Values of each replicate, in their order.
using Draws = std::vector<ByMonth>;

/// The median of draws in each month; with more than one, the lowest and highest too.
struct Spread {
    ByMonth median;
    ByMonth low;  ///< empty for one draw
    ByMonth high;
};
Spread spread_of(const Draws& draws);

/// Mean, lowest and highest of the draws in a month; nothing where any has no value.
std::optional<Figure> figure_in(const Draws& draws, int place);

/// Monthly means of measures over all districts, run by run. Means of fewer than `smallest_cell` people are left out.
class MonthlyMeans {
public:
    /// Reads these measures for everyone, for each position, and for each arm.
    MonthlyMeans(const ResultReader& results, const CoveredRuns& runs, const Months& months,
                 std::span<const std::string_view> measures, std::int64_t smallest_cell);

    /// The draws of a variant; empty where nothing was observed.
    const Draws& of(Variant variant, std::string_view measure, const Stratum& stratum = everyone) const;
    /// With less without programmes, pair by pair; empty without a counterfactual.
    Draws differences(std::string_view measure, const Stratum& stratum = everyone) const;
    /// Whether means were left out for too few people.
    bool hides() const { return hides_; }

private:
    struct Key {
        Variant variant;
        std::string measure;
        Stratum stratum;

        auto operator<=>(const Key&) const = default;
    };

    std::map<Key, Draws> draws_;
    bool hides_ = false;
};

}  // namespace ubumwe::sim
