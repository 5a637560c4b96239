#include "model/trust/tie_table.hpp"

#include <algorithm>

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

TieTable::TieTable(const TrustParameters& parameters, std::span<const float> stigma_levels, double years)
    : loss_over_gain(static_cast<float>(parameters.loss / parameters.gain)) {
    std::copy(stigma_levels.begin(), stigma_levels.end(), stigma.begin());
    for (std::size_t byte = 0; byte < gain.size(); ++byte) {
        const TieClass tie{static_cast<std::uint8_t>(byte)};
        if (tie.kind() >= tie_kinds) continue;
        good[byte & 0x0FU] =
            static_cast<float>(tie.out() ? parameters.good_out[tie.kind()] : parameters.good_in[tie.kind()]);
        gain[byte] = static_cast<float>(meetings_of(parameters, tie) * years * parameters.gain);
    }
}

}  // namespace ubumwe::model
