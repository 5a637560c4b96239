#include "sim/scenario/check.hpp"

#include <algorithm>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

void Check::refuse(Place place, std::string found, std::string allowed, std::string hint) const {
    issues_.add({std::move(place), std::move(found), std::move(allowed), std::move(hint)});
}

void Check::expect_known(const Place& place, const std::string& name, std::span<const std::string> known,
                         std::string_view what) const {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    refuse(place, name.empty() ? "nothing" : in_quotes(name), std::string(what) + ": " + one_of(known),
           nearest_hint(name, known));
}

void Check::expect_all_known(const std::string& pointer, const std::vector<std::string>& names,
                             std::span<const std::string> known, std::string_view what) const {
    for (std::size_t i = 0; i < names.size(); ++i)
        expect_known(below(pointer, std::to_string(i)), names[i], known, what);
}

}  // namespace ubumwe::sim
