#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

namespace {

double meetings_of(const TrustParameters& parameters, TieClass tie) {
    switch (tie.contact()) {
        case Contact::usual:
            return parameters.meetings[tie.kind()];
        case Contact::visits:
            return parameters.custody_visits;
        case Contact::none:
            return 0.0;
    }
    return 0.0;
}

}  // namespace

TieTable::TieTable(const TrustParameters& parameters, std::span<const float> stigma_levels, double years) {
    for (std::size_t byte = 0; byte < good.size(); ++byte) {
        const TieClass tie{static_cast<std::uint8_t>(byte)};
        if (tie.kind() >= tie_kinds || tie.stigma_level() >= stigma_levels.size()) continue;
        const double step_meetings = meetings_of(parameters, tie) * years;
        good[byte] = static_cast<float>(tie.out() ? parameters.good_out[tie.kind()] : parameters.good_in[tie.kind()]);
        outgroup[byte] = tie.out() ? 1.0F : 0.0F;
        stigma[byte] = tie.out() ? stigma_levels[tie.stigma_level()] : 0.0F;
        gained[byte] = static_cast<float>(step_meetings * parameters.gain);
        lost[byte] = static_cast<float>(step_meetings * parameters.loss);
    }
}

}  // namespace ubumwe::model
