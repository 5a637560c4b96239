#include "model/base/random.hpp"

#include <Random123/philox.h>

#include "model/base/math.hpp"

namespace ubumwe::model {

namespace {

r123::Philox4x32::ctr_type counter(Purpose purpose, std::uint32_t step, std::uint64_t subject, std::uint32_t draw) {
    return {{static_cast<std::uint32_t>(subject), static_cast<std::uint32_t>(subject >> 32U), step,
             (static_cast<std::uint32_t>(purpose) << 16U) | draw}};
}

}  // namespace

std::array<std::uint32_t, 4> Luck::bits(Purpose purpose, std::uint32_t step, std::uint64_t subject,
                                        std::uint32_t draw) const {
    const auto random = r123::Philox4x32()(counter(purpose, step, subject, draw), {{seed, replicate}});
    return {random[0], random[1], random[2], random[3]};
}

std::uint64_t Luck::rank(Purpose purpose, std::uint64_t subject, std::uint32_t draw) const {
    const auto random = bits(purpose, 0, subject, draw);
    return (static_cast<std::uint64_t>(random[0]) << 32U) | random[1];
}

double Luck::uniform(Purpose purpose, std::uint32_t step, std::uint64_t subject, std::uint32_t draw) const {
    const auto random = bits(purpose, step, subject, draw);
    return open_unit(random[0], random[1]);
}

double Luck::normal(Purpose purpose, std::uint32_t step, std::uint64_t subject, std::uint32_t draw) const {
    return normal_quantile(uniform(purpose, step, subject, draw));
}

std::uint64_t key_of_name(std::string_view name) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

std::uint64_t child_key(std::uint64_t parent, std::uint64_t number) {
    const auto mixed =
        r123::Philox4x32()({{static_cast<std::uint32_t>(parent), static_cast<std::uint32_t>(parent >> 32U),
                             static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(number >> 32U)}},
                           {{0x5562756dU, 0x7765U}});
    return (static_cast<std::uint64_t>(mixed[0]) << 32U) | mixed[1];
}

}  // namespace ubumwe::model
