#include "model/trust/add_up.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <vector>

#include "model/base/fetch.hpp"

namespace ubumwe::model {

namespace {

using Four [[gnu::vector_size(16)]] = float;
using FourSigned [[gnu::vector_size(16)]] = std::int32_t;
using FourWhole [[gnu::vector_size(16)]] = std::uint32_t;

/// The ties of a piece, and where their trust goes: a place for each person of the village and one for all others.
struct PieceOfTies {
    const std::uint32_t* alters;
    const float* trust;
    const TieClass* classes;
    std::uint32_t ties;
    const AlterView* view;
    Rows village;
    float* received;
};

/// What a tie adds to the sum of its row.
[[gnu::always_inline]] inline FourSigned units_of(float trust, const AlterView& alter) {
    return __builtin_convertvector(trust * std::bit_cast<Four>(alter), FourSigned);
}

/// The classes of up to so many ties are read at once.
constexpr std::uint32_t ties_in_word = 8;
constexpr std::uint64_t each_tie = 0x0101010101010101;
constexpr std::uint64_t out_group = each_tie * TieClass::of(0, true, 0, Contact::usual).byte;
constexpr std::uint64_t no_contact = each_tie * TieClass::of(0, false, 0, Contact::none).byte;
static_assert(static_cast<unsigned>(Contact::none) == 2, "has a bit that no other contact has");

constexpr unsigned bits_between = 4;  ///< from the bit of out_group to that of no_contact
static_assert(no_contact >> bits_between == out_group);

/// Calls use(tie) for each tie of a word from `first` on of which a bit is set.
template <class Use>
void for_each_tie(std::uint64_t bits, std::uint32_t first, Use use) {
    for (; bits != 0; bits &= bits - 1) use(first + static_cast<std::uint32_t>(std::countr_zero(bits)) / 8);
}

/// The classes of a span of 1 to `ties_in_word`, without a loop over them: read from both ends, which may overlap.
std::uint64_t word_of(std::span<const TieClass> classes) {
    constexpr std::size_t half = ties_in_word / 2;
    const std::size_t last = classes.size() - 1;
    if (classes.size() >= half) {
        std::uint32_t front = 0;
        std::uint32_t end = 0;
        std::memcpy(&front, classes.data(), half);
        std::memcpy(&end, &classes[last] + 1 - half, half);
        return front | std::uint64_t{end} << 8 * (last + 1 - half);
    }
    const auto in_place = [&](std::size_t tie) { return std::uint64_t{classes[tie].byte} << 8 * tie; };
    return in_place(0) | in_place(last / 2) | in_place(last);
}

/// Writes what the ties before each one add up to, and all at the end: trust and, weighted with it in whole units,
/// harmony, cooperation and influence of the alters. Does not look where rows end: they are short, and each end would
/// be a branch that the processor mispredicts.
__attribute__((target_clones("arch=x86-64-v3", "default"))) void add_up_piece(const PieceOfTies& piece,
                                                                              FourWhole* running) {
    // Copies, which the compiler keeps in registers: to it, what is written could be one of the members.
    const std::uint32_t* const alters = piece.alters;
    const float* const trust = piece.trust;
    const TieClass* const classes = piece.classes;
    const AlterView* const view = piece.view;
    const PersonRow first_person = piece.village.begin;
    const std::uint32_t outside = piece.village.size();
    float* const received = piece.received;
    FourWhole sum{};
    const auto add = [&](std::uint32_t tie) __attribute__((always_inline)) {
        running[tie] = sum;
        const PersonRow alter = alters[tie];
        sum += std::bit_cast<FourWhole>(units_of(trust[tie], view[alter]));
        received[std::min(alter - first_person, outside)] += trust[tie];
    };
    std::uint32_t tie = 0;
    for (; tie + ties_of_line <= piece.ties; tie += ties_of_line) {
        fetch_line(alters + tie + ties_ahead);
        fetch_line(trust + tie + ties_ahead);
        fetch_line(classes + tie + ties_ahead);
        for (std::uint32_t of_line = 0; of_line < ties_of_line; ++of_line) add(tie + of_line);
    }
    for (; tie < piece.ties; ++tie) add(tie);
    running[piece.ties] = sum;
}

/// Adds up rows of a village piece by piece, and hands their trust to the alters in the village.
class PiecesOfTies {
public:
    /// `received` has a place for each person of the village and one for everybody outside.
    PiecesOfTies(const TrustNetwork& network, const AlterView* view, Rows village, float* received)
        : starts_(network.starts()), piece_{network.alters().data(),
                                            network.trust().data(),
                                            network.classes().data(),
                                            network.ties(),
                                            view,
                                            village,
                                            received} {}

    /// Adds up as many rows from `first` on as fit, or one that does not fit; the row after them.
    PersonRow add_up(PersonRow first) {
        PersonRow end = first;
        while (end < piece_.village.end && starts_[end + 1] - starts_[first] <= longest_piece) ++end;
        first_tie_ = starts_[first];
        if (end == first) {
            for (std::uint32_t tie = first_tie_; tie < starts_[first + 1]; ++tie) receive(tie);
            return first + 1;
        }
        PieceOfTies piece = piece_;
        piece.alters += first_tie_;
        piece.trust += first_tie_;
        piece.classes += first_tie_;
        piece.ties = starts_[end] - first_tie_;
        add_up_piece(piece, running_.data());
        return end;
    }

    /// The sum of a row of the piece that has at most longest_piece ties.
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
    std::array<FourWhole, longest_piece + 1> running_;
};

constexpr std::size_t rows_at_once = 64;

/// Of rows of ties: trust in alters and, weighted with it, their harmony, cooperation and influence, in whole units;
/// and over how many ties.
struct SumsOfRows {
    std::array<FourSigned, rows_at_once> units;
    std::array<std::int32_t, rows_at_once> ties;
};

/// What is kept of rows, from the first of them on.
struct MeansOfRows {
    float* mean_trust;
    float* harmony;
    float* cooperation;
};

/// Means of `count` rows. Units of influence are whole: nobody's is between 0 and 1, and where it is 0 so is what is
/// divided.
__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void keep_means_of_rows(
    const SumsOfRows& rows, std::size_t count, const MeansOfRows& means) {
    std::array<std::int32_t, 4 * rows_at_once> units;
    std::memcpy(units.data(), rows.units.data(), sizeof units);
    const MeansOfRows to = means;
#pragma GCC ivdep
    for (std::size_t row = 0; row < count; ++row) {
        const auto ties = static_cast<float>(rows.ties[row]);
        const float trust = static_cast<float>(units[4 * row]) * unit_of_sums / std::max(ties, 1.0F);
        const float influence = std::max(static_cast<float>(units[4 * row + 3]), 1.0F);
        to.mean_trust[row] = ties > 0.0F ? trust : no_ties;
        to.harmony[row] = static_cast<float>(units[4 * row + 1]) / influence;
        to.cooperation[row] = static_cast<float>(units[4 * row + 2]) / influence;
    }
}

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
        thread_local std::vector<float> received;  // stays in the cache, and is allocated once
        received.assign(std::size_t{rows_.size()} + 1, 0.0F);
        PiecesOfTies pieces(network_, scratch_.view.data(), rows_, received.data());
        for (PersonRow first = rows_.begin; first < rows_.end;) {
            const PersonRow end = pieces.add_up(first);
            keep_rows(pieces, {first, end});
            first = end;
        }
        const float* const at_start = sums_.support_reference.data() + rows_.begin;
        float* const support = sums_.support.data() + rows_.begin;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) support[i] = (received[i] - at_start[i]) / reference_degree;
        scratch_.village_contact[village_] = contact_;
        scratch_.village_contacts[village_] = contacts_;
    }

private:
    void keep_rows(const PiecesOfTies& pieces, Rows piece) {
        const std::uint32_t* const starts = network_.starts().data();
        if (starts[piece.end] - starts[piece.begin] > longest_piece) return keep_long(piece.begin);
        SumsOfRows sums;
        for (PersonRow first = piece.begin; first < piece.end; first += rows_at_once) {
            const std::size_t count = std::min<std::size_t>(rows_at_once, piece.end - first);
            for (std::size_t row = 0; row < count; ++row) {
                const auto ego = static_cast<PersonRow>(first + row);
                sums.units[row] = pieces.row(ego);
                sums.ties[row] = static_cast<std::int32_t>(starts[ego + 1] - starts[ego]);
                if (!scratch_.row_kind[ego].is_plain()) set_apart(ego, sums.units[row], sums.ties[row]);
            }
            keep_means_of_rows(
                sums, count,
                {&sums_.mean_trust_in[first], &sums_.alters_harmony[first], &sums_.alters_cooperation[first]});
        }
    }

    /// Takes the ties in which people do not meet out of the sum of a row, and of its trust those that are out-group,
    /// whose mean is kept.
    void set_apart(PersonRow ego, FourSigned& units, std::int32_t& ties) {
        std::int32_t out_units = 0;
        std::int32_t out_ties = 0;
        const std::uint32_t end = network_.starts()[ego + 1];
        for (std::uint32_t first = network_.starts()[ego]; first < end; first += ties_in_word) {
            const std::uint64_t word = word_of(network_.classes().subspan(first, std::min(ties_in_word, end - first)));
            const std::uint64_t none = word & no_contact;
            for_each_tie(none, first, [&](std::uint32_t tie) {
                units -= units_of(network_.trust()[tie], scratch_.view[network_.alters()[tie]]);
                --ties;
            });
            for_each_tie(word & out_group & ~(none >> bits_between), first, [&](std::uint32_t tie) {
                out_units += static_cast<std::int32_t>(network_.trust()[tie] * (1.0F / unit_of_sums));
                ++out_ties;
            });
        }
        units[0] -= out_units;
        ties -= out_ties;
        keep_out_group(mean_of_units(out_units, out_ties), ego);
    }

    static float mean_of_units(std::int32_t units, std::int32_t ties) {
        return ties > 0 ? static_cast<float>(units) * unit_of_sums / static_cast<float>(ties) : no_ties;
    }

    void keep_long(PersonRow ego) {
        Four row{};
        for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie) {
            if (network_.classes()[tie].contact() == Contact::none) continue;
            row += network_.trust()[tie] * std::bit_cast<Four>(scratch_.view[network_.alters()[tie]]);
        }
        sums_.alters_harmony[ego] = row[3] > 0.0F ? row[1] / row[3] : 0.0F;
        sums_.alters_cooperation[ego] = row[3] > 0.0F ? row[2] / row[3] : 0.0F;
        const RowMeans means = row_means(network_, ego);
        sums_.mean_trust_in[ego] = means.in;
        keep_out_group(means.out, ego);
    }

    void keep_out_group(float mean_trust, PersonRow ego) {
        sums_.mean_trust_out[ego] = mean_trust;
        if (mean_trust == no_ties) return;
        const float above = mean_trust - sums_.outgroup_reference[ego];
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

}  // namespace

RowMeans row_means(const TrustNetwork& network, PersonRow ego) {
    SumOfMeans sum;
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie)
        sum.add(network.classes()[tie], network.trust()[tie]);
    return sum.means();
}

RowKind row_kind(const TrustNetwork& network, PersonRow ego) {
    const auto classes = network.classes().subspan(network.starts()[ego], network.degree(ego));
    std::uint64_t any = 0;
    for (std::size_t first = 0; first < classes.size(); first += ties_in_word)
        any |= word_of(classes.subspan(first, std::min<std::size_t>(ties_in_word, classes.size() - first)));
    return {(any & out_group) != 0, (any & no_contact) != 0};
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
