#include "model/trust/add_up.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>

#include "model/base/fetch.hpp"

namespace ubumwe::model {

namespace {

/// Ties are added up in pieces whose running sums stay in the cache.
constexpr std::uint32_t piece_of_ties = longest_plain_row + 1;

using Four [[gnu::vector_size(16)]] = float;
using FourSigned [[gnu::vector_size(16)]] = std::int32_t;
using FourWhole [[gnu::vector_size(16)]] = std::uint32_t;

/// The ties of a piece, and where their trust goes: a place for each person of the village and one for all others.
struct PieceOfTies {
    const std::uint32_t* alters;
    const float* trust;
    std::uint32_t ties;
    const AlterView* view;
    Rows village;
    float* received;
};

/// Writes what the ties before each one add up to, and all at the end: trust and, weighted with it in whole units,
/// harmony, cooperation and influence of the alters. Does not look where rows end: they are short, and each end would
/// be a branch that the processor mispredicts.
__attribute__((target_clones("arch=x86-64-v3", "default"))) void add_up_piece(const PieceOfTies& piece,
                                                                              FourWhole* running) {
    // Copies, which the compiler keeps in registers: to it, what is written could be one of the members.
    const std::uint32_t* const alters = piece.alters;
    const float* const trust = piece.trust;
    const AlterView* const view = piece.view;
    const PersonRow first_person = piece.village.begin;
    const std::uint32_t outside = piece.village.size();
    float* const received = piece.received;
    FourWhole sum{};
    for (std::uint32_t tie = 0; tie < piece.ties; ++tie) {
        running[tie] = sum;
        const PersonRow alter = alters[tie];
        const float held = trust[tie];
        sum += std::bit_cast<FourWhole>(__builtin_convertvector(held * std::bit_cast<Four>(view[alter]), FourSigned));
        received[std::min(alter - first_person, outside)] += held;
    }
    running[piece.ties] = sum;
}

/// Adds up rows of a village piece by piece, and hands their trust to the alters in the village.
class PiecesOfTies {
public:
    /// `received` has a place for each person of the village and one for everybody outside.
    PiecesOfTies(const TrustNetwork& network, const AlterView* view, Rows village, float* received)
        : starts_(network.starts()),
          piece_{network.alters().data(), network.trust().data(), network.ties(), view, village, received} {}

    /// Adds up as many rows from `first` on as fit, or one that does not fit; the row after them.
    PersonRow add_up(PersonRow first) {
        PersonRow end = first;
        while (end < piece_.village.end && starts_[end + 1] - starts_[first] <= piece_of_ties) ++end;
        first_tie_ = starts_[first];
        if (end == first) {
            for (std::uint32_t tie = first_tie_; tie < starts_[first + 1]; ++tie) receive(tie);
            return first + 1;
        }
        PieceOfTies piece = piece_;
        piece.alters += first_tie_;
        piece.trust += first_tie_;
        piece.ties = starts_[end] - first_tie_;
        fetch(piece.alters + piece.ties, piece_of_ties);
        fetch(piece.trust + piece.ties, piece_of_ties);
        add_up_piece(piece, running_.data());
        return end;
    }

    /// The sum of a row of the piece that has at most longest_plain_row ties.
    FourSigned row(PersonRow ego) const {
        return std::bit_cast<FourSigned>(running_[starts_[ego + 1] - first_tie_] - running_[starts_[ego] - first_tie_]);
    }

private:
    void receive(std::uint32_t tie) {
        piece_.received[std::min(piece_.alters[tie] - piece_.village.begin, piece_.village.size())] +=
            piece_.trust[tie];
    }

    std::span<const std::uint32_t> starts_;
    PieceOfTies piece_;  ///< all ties of the network
    std::uint32_t first_tie_ = 0;
    std::array<FourWhole, piece_of_ties + 1> running_;
};

/// Mean trust over ties of the same in/out kind, one after the other.
struct SumOfMeans {
    std::array<float, 2> sum{};
    std::array<float, 2> ties{};

    void add(TieClass tie, float trust) {
        const float meets = tie.contact() == Contact::none ? 0.0F : 1.0F;
        sum[tie.out() ? 1 : 0] += meets * trust;
        ties[tie.out() ? 1 : 0] += meets;
    }
    RowMeans means() const {
        return {ties[0] > 0.0F ? sum[0] / ties[0] : no_ties, ties[1] > 0.0F ? sum[1] / ties[1] : no_ties};
    }
};

/// What the ties of the people of a village add up to.
class VillageSums {
public:
    VillageSums(VillageRow village, TrustScratch& scratch, World& world)
        : village_(village),
          rows_(world.places.people_of(village)),
          network_(world.network),
          scratch_(scratch),
          sums_(world.tie_sums),
          stage_(world.people.stage) {}

    void add_up(float reference_degree) {
        fetch(&scratch_.view[rows_.begin], rows_.size());
        for (const PersonRow far : scratch_.far_alters[village_]) __builtin_prefetch(&scratch_.view[far]);
        float* const received = scratch_.received.data() + rows_.begin + village_;
        std::fill_n(received, rows_.size() + 1, 0.0F);
        PiecesOfTies pieces(network_, scratch_.view.data(), rows_, received);
        for (PersonRow first = rows_.begin; first < rows_.end;) {
            const PersonRow end = pieces.add_up(first);
            keep_plain(pieces, {first, end});
            first = end;
        }
        for (PersonRow ego = rows_.begin; ego < rows_.end; ++ego) {
            if (scratch_.row_kind[ego] == RowKind::mixed) keep_means(means_of_mixed(ego), ego);
            if (scratch_.row_kind[ego] == RowKind::apart) keep_apart(ego);
        }
        const float* const at_start = sums_.support_reference.data() + rows_.begin;
        float* const support = sums_.support.data() + rows_.begin;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) support[i] = (received[i] - at_start[i]) / reference_degree;
        scratch_.village_contact[village_] = contact_;
        scratch_.village_contacts[village_] = contacts_;
    }

private:
    /// As if all rows of a piece were plain: which is cheaper than to ask each, and those that are not come again.
    void keep_plain(const PiecesOfTies& pieces, Rows piece) {
        const auto starts = network_.starts();
        float* const mean_trust = sums_.mean_trust_in.data();
        float* const harmony = sums_.alters_harmony.data();
        float* const cooperation = sums_.alters_cooperation.data();
        if (starts[piece.end] - starts[piece.begin] > piece_of_ties) return;  // one row, which is apart
        for (PersonRow ego = piece.begin; ego < piece.end; ++ego) {
            const auto ties = static_cast<float>(starts[ego + 1] - starts[ego]);
            const Four mean = means_of(pieces.row(ego), ties);
            mean_trust[ego] = ties > 0.0F ? mean[0] : no_ties;
            harmony[ego] = mean[1];
            cooperation[ego] = mean[2];
        }
    }

    /// Of a row that holds trust in alters and, weighted with it, their harmony, cooperation and influence: the mean of
    /// trust, harmony and cooperation. Units of influence are whole: nobody's is between 0 and 1, and where it is 0 so
    /// is what is divided.
    static Four means_of(const FourSigned& row, float ties) {
        const Four sums = __builtin_convertvector(row, Four);
        const Four weights{ties, sums[3], sums[3], 1.0F};
        const Four one = Four{} + 1.0F;
        return sums * Four{unit_of_sums, 1.0F, 1.0F, 1.0F} / (weights > one ? weights : one);
    }

    RowMeans means_of_mixed(PersonRow ego) const {
        std::int32_t units = 0;
        std::int32_t out_units = 0;
        std::int32_t out_ties = 0;
        for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie) {
            const auto of_tie = static_cast<std::int32_t>(network_.trust()[tie] * (1.0F / unit_of_sums));
            const std::int32_t out = network_.classes()[tie].out() ? 1 : 0;
            units += of_tie;
            out_units += of_tie & -out;
            out_ties += out;
        }
        const auto ties = static_cast<std::int32_t>(network_.degree(ego));
        return {mean_of_units(units - out_units, ties - out_ties), mean_of_units(out_units, out_ties)};
    }

    static float mean_of_units(std::int32_t units, std::int32_t ties) {
        return ties > 0 ? static_cast<float>(units) * unit_of_sums / static_cast<float>(ties) : no_ties;
    }

    void keep_apart(PersonRow ego) {
        Four row{};
        for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie) {
            if (network_.classes()[tie].contact() == Contact::none) continue;
            row += network_.trust()[tie] * std::bit_cast<Four>(scratch_.view[network_.alters()[tie]]);
        }
        sums_.alters_harmony[ego] = row[3] > 0.0F ? row[1] / row[3] : 0.0F;
        sums_.alters_cooperation[ego] = row[3] > 0.0F ? row[2] / row[3] : 0.0F;
        keep_means(row_means(network_, ego), ego);
    }

    void keep_means(const RowMeans& means, PersonRow ego) {
        sums_.mean_trust_in[ego] = means.in;
        sums_.mean_trust_out[ego] = means.out;
        if (means.out == no_ties) return;
        const float above = means.out - sums_.outgroup_reference[ego];
        sums_.outgroup_contact[ego] = above;
        const bool counts = stage_[ego] == LifeStage::adult;
        contact_ += counts ? above : 0.0F;
        contacts_ += counts ? 1U : 0U;
    }

    VillageRow village_;
    Rows rows_;
    const TrustNetwork& network_;
    TrustScratch& scratch_;
    TieSums& sums_;
    std::span<const LifeStage> stage_;
    double contact_ = 0.0;
    std::uint32_t contacts_ = 0;
};

/// The bits that any of the classes has: eight classes at a time, the last eight again if need be.
TieClass any_of_classes(std::span<const TieClass> classes) {
    static_assert(static_cast<unsigned>(Contact::none) == 2, "has a bit that no other contact has");
    std::uint64_t any = 0;
    const auto add = [&](std::size_t first, std::size_t count) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, classes.data() + first, count);
        any |= eight;
    };
    for (std::size_t first = 0; first + 8 <= classes.size(); first += 8) add(first, 8);
    if (classes.size() >= 8) {
        add(classes.size() - 8, 8);
    } else {
        for (std::size_t tie = 0; tie < classes.size(); ++tie) add(tie, 1);
    }
    any |= any >> 32U;
    any |= any >> 16U;
    any |= any >> 8U;
    return {static_cast<std::uint8_t>(any)};
}

}  // namespace

RowMeans row_means(const TrustNetwork& network, PersonRow ego) {
    SumOfMeans sum;
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie)
        sum.add(network.classes()[tie], network.trust()[tie]);
    return sum.means();
}

RowKind row_kind(const TrustNetwork& network, PersonRow ego) {
    if (network.degree(ego) > longest_plain_row) return RowKind::apart;
    const TieClass any = any_of_classes(network.classes().subspan(network.starts()[ego], network.degree(ego)));
    return any.contact() >= Contact::none ? RowKind::apart : any.out() ? RowKind::mixed : RowKind::plain;
}

void add_up_ties(float reference_degree, const Parallel& parallel, TrustScratch& scratch, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        VillageSums(static_cast<VillageRow>(village), scratch, world).add_up(reference_degree);
    });
    const auto& contacts = scratch.village_contacts;
    const auto people = static_cast<double>(std::accumulate(contacts.begin(), contacts.end(), std::uint64_t{0}));
    const double contact = std::accumulate(scratch.village_contact.begin(), scratch.village_contact.end(), 0.0);
    world.tie_sums.mean_outgroup_contact = people > 0.0 ? static_cast<float>(contact / people) : 0.0F;
}

}  // namespace ubumwe::model
