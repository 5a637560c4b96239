#include "model/network/measures.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/fetch.hpp"

namespace ubumwe::model {

namespace {

/// Adds up the ties of the egos of one block, in their order. Of two people of the block both ties are seen at the
/// later ego: the place reached in the row of the earlier one only moves on, a step for a tie instead of a search, and
/// that row has been read before. Order does not matter to the sums: a trust from 2^-11 on is a whole number of 2^-34.
class Block {
public:
    Block(const TrustNetwork& network, const StandingOfPeople& standing_of, std::uint32_t begin, std::uint32_t end)
        : network_(network), standing_of_(standing_of), begin_(begin), tally_(standing_of.standings) {
        reached_.reserve(end - begin);
        standing_.reserve(end - begin);
        for (std::uint32_t person = begin; person < end; ++person) standing_.push_back(standing_of(person));
    }

    void add_ego(std::uint32_t ego) {
        const std::uint32_t first = network_.starts()[ego];
        const std::uint32_t end = network_.starts()[ego + 1];
        fetch_ties(first + ties_ahead);
        double* const mixing = &tally_.mixing[standing_[ego - begin_] * standing_of_.standings];
        std::uint32_t earlier = 0;
        std::uint32_t ties = 0;
        double mutual = 0.0;
        for (std::uint32_t tie = first; tie < end; ++tie) {
            const std::uint32_t alter = network_.alters()[tie];
            earlier += alter < ego ? 1 : 0;
            const TieClass tie_class = network_.classes()[tie];
            if (tie_class.contact() == Contact::none) continue;
            const double trust = static_cast<double>(network_.trust()[tie]);
            ++ties;
            if (tie_class.out()) add_out_group(trust);
            const bool inside = alter - begin_ < standing_.size();
            mixing[inside ? standing_[alter - begin_] : standing_of_(alter)] += trust;
            if (!inside) mutual += std::min(trust, trust_with_contact(network_.find(alter, ego)));
            if (inside && alter < ego) mutual += 2.0 * std::min(trust, trust_with_contact(reverse(ego, alter)));
        }
        reached_.push_back(first + earlier);
        tally_.ties += ties;
        tally_.mutual_trust += mutual;
    }

    TieTally tally() const {
        TieTally tally = tally_;
        tally.trust = std::accumulate(tally.mixing.begin(), tally.mixing.end(), 0.0);
        return tally;
    }

private:
    void fetch_ties(std::uint32_t tie) const {
        fetch_line(network_.alters().data() + tie);
        fetch_line(network_.classes().data() + tie);
        fetch_line(network_.trust().data() + tie);
    }

    void add_out_group(double trust) {
        ++tally_.out_ties;
        tally_.out_trust += trust;
    }

    /// The tie from an earlier alter of the block to the ego, or ties() if there is none.
    std::uint32_t reverse(std::uint32_t ego, std::uint32_t alter) {
        std::uint32_t& at = reached_[alter - begin_];
        const std::uint32_t end = network_.starts()[alter + 1];
        while (at < end && network_.alters()[at] < ego) ++at;
        return at < end && network_.alters()[at] == ego ? at++ : network_.ties();
    }

    double trust_with_contact(std::uint32_t tie) const {
        const bool has_contact = tie < network_.ties() && network_.classes()[tie].contact() != Contact::none;
        return has_contact ? static_cast<double>(network_.trust()[tie]) : 0.0;
    }

    const TrustNetwork& network_;
    const StandingOfPeople& standing_of_;
    std::uint32_t begin_;
    std::vector<std::uint8_t> standing_;
    std::vector<std::uint32_t> reached_;  ///< of each ego so far: the first tie to later ones whose reverse is not seen
    TieTally tally_;
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
    Block block(network, standing_of, begin, end);
    for (std::uint32_t ego = begin; ego < end; ++ego) block.add_ego(ego);
    return block.tally();
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
