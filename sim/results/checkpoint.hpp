#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/engine/digest.hpp"
#include "sim/results/atomic_file.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// Where in a scenario's runs a checkpoint stands: behind a month of a variant of a replicate.
struct CheckpointPlace {
    std::int64_t replicate = 1;
    Variant variant = Variant::with;
    model::Month month;

    auto operator<=>(const CheckpointPlace&) const = default;
};

/// The blocks in which a checkpoint is written, read and summed up.
constexpr std::size_t checkpoint_block = std::size_t{4} << 20U;

/// How objects are laid out in a checkpoint: numbers and plain structs as their bytes, lists with their length first,
/// other types by serialize(), a member or a function beside the type. `Archive` has bytes(span) and count(n).
template <class Archive>
class CheckpointLayout {
public:
    template <class... Values>
    void operator()(Values&... values) {
        (value(values), ...);
    }

private:
    Archive& self() { return static_cast<Archive&>(*this); }

    template <class T>
    void value(T& object) {
        if constexpr (requires { object.serialize(self()); }) {
            object.serialize(self());
        } else if constexpr (requires { serialize(self(), object); }) {
            serialize(self(), object);
        } else {
            static_assert(std::is_trivially_copyable_v<T>, "a type in a checkpoint is plain or has serialize()");
            self().bytes(std::as_writable_bytes(std::span(&object, 1)));
        }
    }

    template <class T>
    void value(std::vector<T>& list) {
        list.resize(self().count(list.size(), std::is_trivially_copyable_v<T> ? sizeof(T) : 1));
        if constexpr (std::is_trivially_copyable_v<T>) {
            self().bytes(std::as_writable_bytes(std::span(list)));
        } else {
            for (T& each : list) value(each);
        }
    }

    template <class T, std::size_t N>
    void value(std::array<T, N>& list) {
        for (T& each : list) value(each);
    }
};

/// Writes a checkpoint of a run. The older of the two that a folder keeps makes way when the new one is whole on the
/// disk.
class CheckpointWriter : public CheckpointLayout<CheckpointWriter> {
public:
    static constexpr bool fills = false;

    /// `scenario_sha256` is the manifest's. Throws MachineError, as all that follows.
    CheckpointWriter(const std::filesystem::path& folder, const std::string& scenario_sha256,
                     const CheckpointPlace& place);

    std::size_t count(std::size_t entries, std::size_t bytes_each);
    void bytes(std::span<const std::byte> bytes);
    /// Ends the checkpoint.
    void commit();

private:
    void flush();

    struct Free {
        void operator()(std::byte* bytes) const { std::free(bytes); }
    };

    AtomicFile file_;
    std::unique_ptr<std::byte, Free> block_;  ///< checkpoint_block bytes at a multiple of a page of the disk
    std::size_t filled_ = 0;
    Digest digest_;
};

/// Reads a checkpoint that was found whole.
class CheckpointReader : public CheckpointLayout<CheckpointReader> {
public:
    static constexpr bool fills = true;

    /// Reads the whole file once. Throws InputError, with the reason, where it is damaged, or another program's or
    /// scenario's.
    CheckpointReader(const std::filesystem::path& file, const std::string& scenario_sha256);

    const CheckpointPlace& place() const { return place_; }
    std::size_t count(std::size_t, std::size_t bytes_each);
    void bytes(std::span<std::byte> bytes);

private:
    std::filesystem::path path_;
    std::ifstream file_;
    std::uintmax_t left_ = 0;
    CheckpointPlace place_;
};

/// The newest checkpoint of a folder that can be used, and why others cannot.
struct FoundCheckpoint {
    std::unique_ptr<CheckpointReader> reader;
    std::vector<std::string> refused;
};
FoundCheckpoint find_checkpoint(const std::filesystem::path& folder, const std::string& scenario_sha256);

/// Takes the checkpoints of a run that has ended out of its folder.
void remove_checkpoints(const std::filesystem::path& folder);

}  // namespace ubumwe::sim
