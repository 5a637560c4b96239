#include "model/network/measures.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

/// The ties of the egos of one block. Of two people of the block both ties are seen at the smaller ego: as egos ascend
/// like the alters of a row, the place reached in the row of an alter only moves on, a step for a tie instead of a
/// search.
class Block {
public:
    Block(const TrustNetwork& network, const StandingOfPeople& standing_of, std::uint32_t begin, std::uint32_t end)
        : network_(network),
          standing_of_(standing_of),
          begin_(begin),
          reached_(network.starts().begin() + begin, network.starts().begin() + end) {
        for (std::uint32_t person = begin; person < end; ++person) standing_.push_back(standing_of(person));
    }

    void add_ego(std::uint32_t ego, TieTally& tally) {
        double* const mixing = &tally.mixing[standing_[ego - begin_] * standing_of_.standings];
        double given = 0.0;
        double given_out = 0.0;
        double mutual = 0.0;
        for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie) {
            const TieClass tie_class = network_.classes()[tie];
            if (tie_class.contact() == Contact::none) continue;
            const std::uint32_t alter = network_.alters()[tie];
            const double trust = static_cast<double>(network_.trust()[tie]);
            tally.ties += 1;
            tally.out_ties += tie_class.out() ? 1 : 0;
            given += trust;
            given_out += tie_class.out() ? trust : 0.0;
            const bool inside = alter - begin_ < reached_.size();
            mixing[inside ? standing_[alter - begin_] : standing_of_(alter)] += trust;
            if (!inside) {
                mutual += std::min(trust, trust_with_contact(network_.find(alter, ego)));
            } else if (alter > ego) {
                mutual += 2.0 * std::min(trust, trust_with_contact(reverse(ego, alter)));
            }
        }
        tally.trust += given;
        tally.out_trust += given_out;
        tally.mutual_trust += mutual;
    }

private:
    /// The tie from an alter of the block to the ego, or ties() if there is none.
    std::uint32_t reverse(std::uint32_t ego, std::uint32_t alter) {
        std::uint32_t& at = reached_[alter - begin_];
        const std::uint32_t end = network_.starts()[alter + 1];
        while (at < end && network_.alters()[at] < ego) ++at;
        return at < end && network_.alters()[at] == ego ? at : network_.ties();
    }

    double trust_with_contact(std::uint32_t tie) const {
        const bool has_contact = tie < network_.ties() && network_.classes()[tie].contact() != Contact::none;
        return has_contact ? static_cast<double>(network_.trust()[tie]) : 0.0;
    }

    const TrustNetwork& network_;
    const StandingOfPeople& standing_of_;
    std::uint32_t begin_;
    std::vector<std::uint32_t> reached_;
    std::vector<std::uint8_t> standing_;
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
    Block block(network, standing_of, begin, end);
    for (std::uint32_t ego = begin; ego < end; ++ego) block.add_ego(ego, tally);
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
