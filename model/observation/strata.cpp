#include "model/observation/strata.hpp"

#include <algorithm>
#include <span>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

Stratum stratum_named(std::string_view name) {
    const auto found = std::find(stratum_names.begin(), stratum_names.end(), name);
    require(found != stratum_names.end(), "a scenario asks for strata that exist");
    return static_cast<Stratum>(found - stratum_names.begin());
}

}  // namespace

std::vector<StratumKey> strata_of(const ObserveParameters& observe, std::size_t districts, const Cells& cells) {
    const auto district_count = static_cast<std::int32_t>(districts);
    const auto position_count = static_cast<std::int32_t>(cells.positions());
    const auto arm_count = static_cast<std::int32_t>(cells.arms());
    std::vector<StratumKey> strata;
    const auto add_each = [&](std::int32_t count, std::int32_t StratumKey::*field, StratumKey key) {
        for (key.*field = 0; key.*field < count; ++(key.*field)) strata.push_back(key);
    };
    for (const std::string& name : observe.strata) {
        switch (stratum_named(name)) {
            case Stratum::all:
                strata.push_back({});
                break;
            case Stratum::district:
                add_each(district_count, &StratumKey::district, {});
                break;
            case Stratum::position:
                add_each(position_count, &StratumKey::position, {});
                break;
            case Stratum::arm:
                add_each(arm_count, &StratumKey::arm, {});
                break;
            case Stratum::district_position:
                for (std::int32_t district = 0; district < district_count; ++district)
                    add_each(position_count, &StratumKey::position, {district, 0, all_of_them, true});
                break;
        }
    }
    return strata;
}

}  // namespace ubumwe::model
