#include "model/network/measures.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

bool has_contact(const TrustNetwork& network, std::uint32_t tie) {
    return network.classes()[tie].contact() != Contact::none;
}

/// Finds the reverse of ties whose ego and alter are both in one block. Egos come in ascending order, which is the
/// order of the alters in a row, so that the place reached in a row only moves on: a step for a tie instead of a
/// search.
class ReverseTies {
public:
    ReverseTies(const TrustNetwork& network, std::uint32_t begin, std::uint32_t end)
        : network_(network),
          begin_(begin),
          reached_(network.starts().begin() + begin, network.starts().begin() + end) {}

    bool in_block(std::uint32_t person) const { return person - begin_ < reached_.size(); }

    /// The tie from alter to ego, or ties() if there is none; alters of the block only.
    std::uint32_t operator()(std::uint32_t ego, std::uint32_t alter) {
        std::uint32_t& at = reached_[alter - begin_];
        const std::uint32_t end = network_.starts()[alter + 1];
        while (at < end && network_.alters()[at] < ego) ++at;
        return at < end && network_.alters()[at] == ego ? at : network_.ties();
    }

private:
    const TrustNetwork& network_;
    std::uint32_t begin_;
    std::vector<std::uint32_t> reached_;
};

double assortativity(const TieTally& tally) {
    const std::size_t standings = tally.standings;
    double within = 0.0;
    double expected = 0.0;
    for (std::size_t a = 0; a < standings; ++a) {
        double given = 0.0;
        double received = 0.0;
        for (std::size_t b = 0; b < standings; ++b) {
            given += tally.mixing[a * standings + b] / tally.trust;
            received += tally.mixing[b * standings + a] / tally.trust;
        }
        within += tally.mixing[a * standings + a] / tally.trust;
        expected += given * received;
    }
    return expected < 1.0 ? (within - expected) / (1.0 - expected) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void TieTally::add(const TieTally& other) {
    ties += other.ties;
    out_ties += other.out_ties;
    trust += other.trust;
    out_trust += other.out_trust;
    mutual_trust += other.mutual_trust;
    for (std::size_t i = 0; i < mixing.size(); ++i) mixing[i] += other.mixing[i];
}

TieTally tally_ties(const TrustNetwork& network, const StandingOfPeople& standing_of, std::uint32_t begin,
                    std::uint32_t end) {
    TieTally tally(standing_of.standings);
    ReverseTies reverse_of(network, begin, end);
    const auto trust = network.trust();
    for (std::uint32_t ego = begin; ego < end; ++ego) {
        const std::size_t row = standing_of(ego) * standing_of.standings;
        for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie) {
            const std::uint32_t alter = network.alters()[tie];
            const bool near = reverse_of.in_block(alter);
            const std::uint32_t reverse = near ? reverse_of(ego, alter) : network.find(alter, ego);
            if (!has_contact(network, tie)) continue;
            const double given = trust[tie];
            const bool returned = reverse != network.ties() && has_contact(network, reverse);
            const bool out = network.classes()[tie].out();
            tally.ties += 1;
            tally.out_ties += out ? 1 : 0;
            tally.trust += given;
            tally.out_trust += out ? given : 0.0;
            tally.mutual_trust += returned ? std::min(given, static_cast<double>(trust[reverse])) : 0.0;
            tally.mixing[row + standing_of(alter)] += given;
        }
    }
    return tally;
}

NetworkMeasures measure(const TieTally& tally) {
    NetworkMeasures measures;
    measures.ties = tally.ties;
    if (tally.ties > 0) measures.mean_trust = tally.trust / static_cast<double>(tally.ties);
    if (tally.out_ties > 0) measures.outgroup_mean_trust = tally.out_trust / static_cast<double>(tally.out_ties);
    if (tally.trust > 0.0) {
        measures.reciprocity = tally.mutual_trust / tally.trust;
        measures.assortativity = assortativity(tally);
        measures.bridging_share = tally.out_trust / tally.trust;
    }
    return measures;
}

}  // namespace ubumwe::model
