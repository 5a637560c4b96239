#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/state/scenario.hpp"

namespace ubumwe::sim {

/// A stream of a programme, which texts name as "programme.stream".
struct StreamName {
    const model::ProgrammeParameters* programme = nullptr;
    const model::StreamParameters* stream = nullptr;

    std::string text() const { return programme->id + "." + stream->id; }
};

/// The streams that "programme" (all of it) or "programme.stream" names; none where there is no such programme or
/// stream.
std::vector<StreamName> streams_named(const model::Scenario& scenario, std::string_view name);

/// Every name that `streams_named` knows.
std::vector<std::string> stream_names(const model::Scenario& scenario);

}  // namespace ubumwe::sim
