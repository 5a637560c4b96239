#pragma once

#include <cstdint>
#include <string>

#include "sim/report/report_data.hpp"
#include "sim/report/section.hpp"

namespace ubumwe::sim {

/// The command that runs the same again, with so many replicates.
std::string run_command(const Manifest& manifest, std::int64_t replicates);

/// What a run is not for.
Section limits_section();

/// How the results came to be: scenario, seed, program, digests, the command that repeats them, and what to do next.
std::string provenance_html(const ReportData& data);

}  // namespace ubumwe::sim
