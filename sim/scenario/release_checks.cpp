#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Stock = std::map<std::string, std::int64_t>;

Stock custody_by_district(const model::Scenario& scenario) {
    Stock stock;
    for (const model::CustodyMargin& custody : scenario.margins.custody) stock[custody.district] += custody.in_custody;
    return stock;
}

double chosen_number(const model::ReleaseWave& wave, model::ReleaseVariant variant) {
    switch (variant) {
        case model::ReleaseVariant::none:
            return 0.0;
        case model::ReleaseVariant::low:
            return static_cast<double>(wave.low);
        case model::ReleaseVariant::central:
            return static_cast<double>(wave.central);
        case model::ReleaseVariant::high:
            return static_cast<double>(wave.high);
    }
    return 0.0;
}

/// People of a wave who are released within the run: its months outside of it count for nobody.
std::int64_t released_in_run(const model::ReleaseWave& wave, const model::Scenario& scenario) {
    const model::Month from = std::max(wave.from, scenario.time.start);
    const model::Month to = std::min(wave.to, scenario.time.end);
    if (to < from) return 0;
    const double share = static_cast<double>(to - from + 1) / static_cast<double>(wave.to - wave.from + 1);
    const double people = chosen_number(wave, scenario.releases.variant) * scenario.releases.wave_factor;
    return static_cast<std::int64_t>(std::floor(people * share + 0.5));
}

std::vector<std::size_t> waves_by_time(const std::vector<model::ReleaseWave>& waves) {
    std::vector<std::size_t> order(waves.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return waves[a].to < waves[b].to; });
    return order;
}

/// The first wave of a district with which more people would be released than are in custody at the start is refused.
void check_waves(const Check& check, const Stock& stock) {
    const model::Scenario& scenario = check.scenario;
    Stock released;
    for (const std::size_t i : waves_by_time(scenario.margins.waves)) {
        const model::ReleaseWave& wave = scenario.margins.waves[i];
        const auto in_custody = stock.find(wave.district);
        const std::int64_t most = in_custody == stock.end() ? 0 : in_custody->second;
        std::int64_t& sum = released[wave.district];
        const bool fitted = sum <= most;
        sum += released_in_run(wave, scenario);
        if (!fitted || sum <= most) continue;
        check.refuse(
            check.sources().waves[i],
            std::to_string(sum) + " released from " + in_quotes(wave.district) + " up to " + to_string(wave.to) +
                " (variant " +
                std::string(model::release_variant_names[static_cast<std::size_t>(scenario.releases.variant)]) +
                ", wave_factor " + to_text(scenario.releases.wave_factor) + ")",
            "at most the " + std::to_string(most) + " in custody at the start");
    }
}

double mean_household_size(const std::vector<double>& shares) {
    double mean = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) mean += static_cast<double>(i + 1) * shares[i];
    return mean;
}

const model::PositionParameters* position_with(const model::Scenario& scenario, bool model::PositionParameters::*flag) {
    const auto found = std::find_if(scenario.positions.begin(), scenario.positions.end(),
                                    [&](const model::PositionParameters& p) { return p.*flag; });
    return found == scenario.positions.end() ? nullptr : &*found;
}

/// Each person in custody belongs to a household of the standing of those convicted.
void check_homes(const Check& check, const Stock& stock, const std::string& standing) {
    const model::Margins& margins = check.scenario.margins;
    const double size = mean_household_size(margins.household_sizes);
    for (const model::DistrictMargin& district : margins.districts) {
        const auto in_custody = stock.find(district.name);
        const auto share = std::find_if(district.standings.begin(), district.standings.end(),
                                        [&](const model::StandingShare& s) { return s.standing == standing; });
        if (in_custody == stock.end() || share == district.standings.end() || size <= 0.0) continue;
        const auto homes = static_cast<std::int64_t>(static_cast<double>(district.population) / size * share->share);
        if (in_custody->second <= homes) continue;
        check.refuse(
            "/releases/custody_file",
            std::to_string(in_custody->second) + " in custody from " + in_quotes(district.name),
            "at most the " + std::to_string(homes) + " households of the standing " + in_quotes(standing) + " there");
    }
}

}  // namespace

void check_releases(const Check& check) {
    const model::Scenario& scenario = check.scenario;
    const Stock stock = custody_by_district(scenario);
    const bool anyone =
        std::any_of(stock.begin(), stock.end(), [](const auto& district) { return district.second > 0; });
    const model::PositionParameters* convicted = position_with(scenario, &model::PositionParameters::one_per_household);
    if (anyone && convicted == nullptr)
        check.refuse("/positions", "no position of the people in custody",
                     "one with one_per_household, as custody_file names people in custody");
    if (convicted != nullptr) check_homes(check, stock, convicted->standing);
    const auto& facilities = scenario.margins.facilities;
    const bool inmates = std::any_of(facilities.begin(), facilities.end(),
                                     [](const model::FacilityMargin& facility) { return facility.other_inmates > 0; });
    if (inmates && position_with(scenario, &model::PositionParameters::inmate) == nullptr) {
        check.refuse("/positions", "no position of other inmates",
                     "one with inmate, as facilities_file names other inmates");
    }
    check_waves(check, stock);
}

}  // namespace ubumwe::sim
