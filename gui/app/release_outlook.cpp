#include "gui/app/release_outlook.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "model/base/math.hpp"
#include "model/release/plan.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::ordered_json;

model::Scenario in_full(model::Scenario scenario) {
    scenario.population.scale = 1.0;
    scenario.time.step = model::StepLength::month;
    return scenario;
}

bool is_meant(const std::string& district, const std::string& name) {
    return district == "all" || district == name;
}

std::vector<double> by_month(const model::Scenario& scenario, const std::string& district) {
    const model::ReleasePlan plan = model::plan_releases(scenario);
    std::vector<double> people;
    const auto months = static_cast<std::uint32_t>(scenario.time.end - scenario.time.start) + 1;
    for (std::uint32_t month = 0; month < months; ++month) {
        double& sum = people.emplace_back(0.0);
        for (std::uint32_t d = 0; d < plan.returns.size(); ++d) {
            if (is_meant(district, scenario.margins.districts[d].name))
                sum += static_cast<double>(plan.due(d, month, month + 1));
        }
    }
    return people;
}

std::vector<double> stock_after(const model::Scenario& scenario, const std::string& district,
                                const std::vector<double>& released) {
    constexpr double months_of_year = 12.0;
    double people = 0.0;
    for (const model::CustodyMargin& margin : scenario.margins.custody) {
        if (is_meant(district, margin.district)) people += static_cast<double>(margin.in_custody);
    }
    const double surviving = model::exponential(-scenario.releases.deaths_in_custody / months_of_year);
    std::vector<double> stock;
    for (const double leaving : released) {
        people = std::max(0.0, people * surviving - leaving);
        stock.push_back(people);
    }
    return stock;
}

std::string shaped_id(const std::string& district, model::Month month) {
    return "shaped_" + district + "_" + to_string(month);
}

Json json_of(const model::WaveParameters& wave) {
    Json json{{"id", wave.id},
              {"from", to_string(wave.from)},
              {"to", to_string(wave.to)},
              {"district", wave.district},
              {"released", wave.released},
              {"edit", model::wave_edit_names[static_cast<std::size_t>(wave.edit)]}};
    if (!wave.facility.empty()) json["facility"] = wave.facility;
    if (wave.sex != model::SexRule::any) json["sex"] = model::sex_rule_names[static_cast<std::size_t>(wave.sex)];
    return json;
}

}  // namespace

ReleaseOutlook release_outlook(const model::Scenario& scenario, const std::string& district) {
    model::Scenario full = in_full(scenario);
    ReleaseOutlook outlook{full.time.start, by_month(full, district), {}, {}};
    outlook.stock = stock_after(full, district, outlook.chosen);
    constexpr std::array variants{model::ReleaseVariant::low, model::ReleaseVariant::central,
                                  model::ReleaseVariant::high};
    full.releases.waves.clear();
    for (std::size_t i = 0; i < variants.size(); ++i) {
        full.releases.variant = variants[i];
        outlook.waves[i] = by_month(full, district);
    }
    return outlook;
}

void shape_between(const DraggedTo& from, const DraggedTo& to, ShapedMonths& months) {
    const int apart = std::abs(to.month - from.month);
    const int step = to.month < from.month ? -1 : 1;
    for (int i = 0; i <= apart; ++i) {
        const double way = apart == 0 ? 1.0 : static_cast<double>(i) / apart;
        months[from.month + step * i] = std::max(0LL, std::llround(std::lerp(from.people, to.people, way)));
    }
}

std::string shaped_waves(const model::Scenario& scenario, const std::string& district, const ShapedMonths& months) {
    model::Scenario others = in_full(scenario);
    others.margins.waves.clear();
    const auto is_shaped = [&](const model::WaveParameters& wave) {
        const int month = wave.from - scenario.time.start;
        return wave.id == shaped_id(district, wave.from) && months.contains(month);
    };
    std::erase_if(others.releases.waves, is_shaped);
    const std::vector<double> released_by_others = by_month(others, district);
    Json waves = Json::array();
    for (const model::WaveParameters& wave : others.releases.waves) waves.push_back(json_of(wave));
    const double factor = scenario.releases.wave_factor;
    for (const auto& [month, people] : months) {
        const double missing = static_cast<double>(people) - released_by_others.at(static_cast<std::size_t>(month));
        model::WaveParameters wave;
        wave.from = wave.to = scenario.time.start + month;
        wave.id = shaped_id(district, wave.from);
        wave.district = district;
        wave.released = factor > 0.0 ? std::llround(std::max(0.0, missing) / factor) : 0;
        wave.edit = model::WaveEdit::replaces;
        waves.push_back(json_of(wave));
    }
    return waves.dump();
}

}  // namespace ubumwe::gui
