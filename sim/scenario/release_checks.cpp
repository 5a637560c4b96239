#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>

#include "model/release/plan.hpp"
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

/// The wave of a district that a month belongs to: the scenario's own, or a row of the file; of two, the later.
Place row_of(const Check& check, const std::string& district, model::Month month) {
    const std::vector<model::ReleaseWave>& waves = check.scenario.margins.waves;
    Place row = check.at("/releases/waves_file");
    for (std::size_t i = 0; i < waves.size(); ++i) {
        const bool covers = waves[i].from <= month && month <= waves[i].to;
        if (covers && waves[i].district == district) row = check.sources().waves[i];
    }
    for (const model::WaveParameters& wave : check.scenario.releases.waves) {
        const bool covers = wave.from <= month && month <= wave.to;
        if (covers && wave.district == district) row = check.at("/releases/waves/" + wave.id);
    }
    return row;
}

/// The unscaled plan in months: what is published is checked, whatever share of it a run draws.
model::Scenario in_full(model::Scenario scenario) {
    scenario.population.scale = 1.0;
    scenario.time.step = model::StepLength::month;
    return scenario;
}

/// Refuses the wave of each district with which more people would be released than are in custody at the start.
void check_waves(const Check& check, const Stock& stock) {
    const model::Scenario scenario = in_full(check.scenario);
    if (scenario.time.end < scenario.time.start) return;
    const model::ReleasePlan plan = model::plan_releases(scenario);
    const auto run = static_cast<std::uint32_t>(scenario.time.end - scenario.time.start) + 1;
    for (std::uint32_t d = 0; d < plan.returns.size(); ++d) {
        const std::string& district = scenario.margins.districts[d].name;
        const auto in_custody = stock.find(district);
        const std::int64_t most = in_custody == stock.end() ? 0 : in_custody->second;
        const std::int64_t released = plan.due(d, 0, run);
        if (released <= most) continue;
        std::uint32_t step = 0;
        while (plan.due(d, 0, step + 1) <= most) ++step;
        const model::ReleaseParameters& releases = scenario.releases;
        const auto variant = model::release_variant_names[static_cast<std::size_t>(releases.variant)];
        check.refuse(row_of(check, district, scenario.time.start + static_cast<int>(step)),
                     std::to_string(released) + " released from " + in_quotes(district) + " in the run (variant " +
                         std::string(variant) + ", wave_factor " + to_text(releases.wave_factor) +
                         "): more than are left in this wave",
                     "at most the " + std::to_string(most) + " in custody at the start");
    }
}

/// Names and months of the scenario's own waves; true when all are right.
bool check_own_waves(const Check& check) {
    const model::Margins& margins = check.scenario.margins;
    std::vector<std::string> districts;
    std::vector<std::string> facilities;
    for (const model::DistrictMargin& district : margins.districts) districts.push_back(district.name);
    for (const model::FacilityMargin& facility : margins.facilities) facilities.push_back(facility.name);
    bool right = true;
    const auto known = [&](const std::string& pointer, const std::string& name, const std::vector<std::string>& names,
                           std::string_view what) {
        check.expect_known(pointer, name, names, what);
        right = right && std::find(names.begin(), names.end(), name) != names.end();
    };
    const model::Month start = check.scenario.time.start;
    for (const model::WaveParameters& wave : check.scenario.releases.waves) {
        const std::string pointer = "/releases/waves/" + wave.id;
        known(pointer + "/district", wave.district, districts, "a district that is simulated");
        if (!wave.facility.empty())
            known(pointer + "/facility", wave.facility, facilities, "a facility of the facilities file");
        if (wave.from < start)
            check.refuse(pointer + "/from", in_quotes(to_string(wave.from)),
                         "a month not before the start, " + to_string(start));
        if (wave.to < wave.from)
            check.refuse(pointer + "/to", in_quotes(to_string(wave.to)), "a month not before " + to_string(wave.from));
        right = right && wave.from >= start && wave.to >= wave.from;
    }
    return right;
}

/// People of a wave's district, facility and sex in custody at the start.
std::int64_t stock_for(const model::WaveParameters& wave, const model::Margins& margins) {
    std::int64_t people = 0;
    for (const model::CustodyMargin& custody : margins.custody) {
        const bool there = wave.facility.empty() || wave.facility == custody.facility;
        if (custody.district != wave.district || !there) continue;
        const std::int64_t men = custody.in_custody - custody.women;
        people += wave.sex == model::SexRule::women ? custody.women
                  : wave.sex == model::SexRule::men ? men
                                                    : custody.in_custody;
    }
    return people;
}

/// Whether everyone whom a wave can release could be of the other wave's kind.
bool is_within(const model::WaveParameters& wave, const model::WaveParameters& other) {
    return wave.district == other.district && (other.facility.empty() || wave.facility == other.facility) &&
           (other.sex == model::SexRule::any || wave.sex == other.sex);
}

/// Refuses own waves of a facility or sex that release more of their kind than are in custody at the start.
void check_kinds(const Check& check) {
    const model::Scenario scenario = in_full(check.scenario);
    const model::ReleasePlan plan = model::plan_releases(scenario);
    const auto& waves = scenario.releases.waves;
    const std::int64_t run = scenario.time.end - scenario.time.start + 1;
    for (const model::WaveParameters& wave : waves) {
        if (wave.facility.empty() && wave.sex == model::SexRule::any) continue;
        std::int64_t released = 0;
        for (std::size_t w = 0; w < waves.size(); ++w) {
            const auto& by_step = plan.selected[w].by_step;
            const auto end = by_step.begin() + std::min<std::ptrdiff_t>(run, std::ssize(by_step));
            if (is_within(waves[w], wave)) released = std::accumulate(by_step.begin(), end, released);
        }
        const std::int64_t most = stock_for(wave, scenario.margins);
        if (released <= most) continue;
        check.refuse("/releases/waves/" + wave.id + "/released",
                     std::to_string(released) + " released in the run of the district, facility and sex of this wave",
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

void check_preparation_places(const Check& check) {
    std::vector<std::string> facilities;
    for (const model::FacilityMargin& facility : check.scenario.margins.facilities) facilities.push_back(facility.name);
    std::vector<std::string> seen;
    for (const model::PreparationPlaces& room : check.scenario.releases.preparation_places) {
        const std::string pointer = "/releases/preparation_places/" + room.id + "/facility";
        check.expect_known(pointer, room.facility, facilities, "a facility of the facilities file");
        if (std::ranges::find(seen, room.facility) != seen.end())
            check.refuse(pointer, in_quotes(room.facility) + " a second time", "one entry for each facility");
        seen.push_back(room.facility);
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
    check_preparation_places(check);
    if (check_own_waves(check)) {
        check_waves(check, stock);
        if (scenario.time.end >= scenario.time.start) check_kinds(check);
    }
}

}  // namespace ubumwe::sim
