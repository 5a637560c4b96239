#include "sim/scenario/stream_name.hpp"

namespace ubumwe::sim {

std::vector<StreamName> streams_named(const model::Scenario& scenario, std::string_view name) {
    std::vector<StreamName> found;
    const std::size_t dot = name.find('.');
    for (const model::ProgrammeParameters& programme : scenario.programmes) {
        if (programme.id != name.substr(0, dot)) continue;
        for (const model::StreamParameters& stream : programme.streams) {
            if (dot == std::string_view::npos || stream.id == name.substr(dot + 1))
                found.push_back({&programme, &stream});
        }
    }
    return found;
}

std::vector<std::string> stream_names(const model::Scenario& scenario) {
    std::vector<std::string> names;
    for (const model::ProgrammeParameters& programme : scenario.programmes) {
        names.push_back(programme.id);
        for (const model::StreamParameters& stream : programme.streams)
            names.push_back(StreamName{&programme, &stream}.text());
    }
    return names;
}

}  // namespace ubumwe::sim
