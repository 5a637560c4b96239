#include "sim/results/checkpoint.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include "sim/results/refuse.hpp"
#include "sim/scenario/issue.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "ubumwe checkpoint";
constexpr std::uint32_t format_version = 3;
constexpr std::array<std::string_view, 2> slots{"checkpoint-a.bin", "checkpoint-b.bin"};

/// What a checkpoint begins with. The bytes of plain structs are those of one program.
struct Header {
    std::array<char, 24> mark{};
    std::uint32_t format = 0;
    std::uint32_t variant = 0;
    std::int64_t replicate = 0;
    std::int64_t month = 0;
    std::array<char, 128> program{};
    std::array<char, 64> scenario{};
};

template <std::size_t N>
void put(std::string_view text, std::array<char, N>& field) {
    std::copy_n(text.begin(), std::min(text.size(), N), field.begin());
}

template <std::size_t N>
std::string text_of(const std::array<char, N>& field) {
    return {field.begin(), std::find(field.begin(), field.end(), '\0')};
}

std::string this_program() {
    return std::string(build::version) + ", commit " + std::string(build::commit);
}

Header header_of(const std::string& scenario_sha256, const CheckpointPlace& place) {
    Header header;
    put(mark, header.mark);
    header.format = format_version;
    header.variant = static_cast<std::uint32_t>(place.variant);
    header.replicate = place.replicate;
    header.month = place.month.index;
    put(this_program(), header.program);
    put(scenario_sha256, header.scenario);
    return header;
}

/// The header of a file that begins like a checkpoint.
std::optional<Header> read_header(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Header header;
    if (!in.read(reinterpret_cast<char*>(&header), sizeof header) || text_of(header.mark) != mark) return std::nullopt;
    return header;
}

CheckpointPlace place_of(const Header& header) {
    return {header.replicate, static_cast<Variant>(header.variant), {static_cast<std::int32_t>(header.month)}};
}

/// The slot that holds no checkpoint, or the older one.
fs::path older_slot(const fs::path& folder) {
    const auto first = read_header(folder / slots[0]);
    const auto second = read_header(folder / slots[1]);
    const bool takes_second = first && (!second || place_of(*second) < place_of(*first));
    return folder / slots[takes_second ? 1 : 0];
}

/// Whether the sum at the end of a file is that of its bytes.
bool is_whole(const fs::path& file, std::uintmax_t size) {
    std::ifstream in(file, std::ios::binary);
    std::vector<char> block(checkpoint_block);
    Digest digest;
    for (std::uintmax_t left = size - sizeof(std::uint64_t); left > 0;) {
        const auto bytes = static_cast<std::size_t>(std::min<std::uintmax_t>(left, block.size()));
        if (!in.read(block.data(), static_cast<std::streamsize>(bytes))) return false;
        digest.add_bytes(std::as_bytes(std::span(block.data(), bytes)));
        left -= bytes;
    }
    std::uint64_t sum = 0;
    in.read(reinterpret_cast<char*>(&sum), sizeof sum);
    return in && sum == digest.value();
}

}  // namespace

CheckpointWriter::CheckpointWriter(const fs::path& folder, const std::string& scenario_sha256,
                                   const CheckpointPlace& place)
    : file_(older_slot(folder), AtomicFile::Way::past_cache),
      block_(static_cast<std::byte*>(std::aligned_alloc(AtomicFile::disk_page, checkpoint_block))) {
    if (!block_) throw std::bad_alloc();
    const Header header = header_of(scenario_sha256, place);
    bytes(std::as_bytes(std::span(&header, 1)));
}

std::size_t CheckpointWriter::count(std::size_t entries, std::size_t) {
    const auto written = static_cast<std::uint64_t>(entries);
    bytes(std::as_bytes(std::span(&written, 1)));
    return entries;
}

void CheckpointWriter::bytes(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const std::size_t fit = std::min(bytes.size(), checkpoint_block - filled_);
        std::memcpy(block_.get() + filled_, bytes.data(), fit);
        filled_ += fit;
        bytes = bytes.subspan(fit);
        if (filled_ == checkpoint_block) flush();
    }
}

void CheckpointWriter::flush() {
    const std::span<const std::byte> written(block_.get(), std::exchange(filled_, 0));
    digest_.add_bytes(written);
    file_.write(written);
}

void CheckpointWriter::commit() {
    if (filled_ > 0) flush();
    const std::uint64_t sum = digest_.value();
    file_.write(std::as_bytes(std::span(&sum, 1)));
    file_.commit();
}

CheckpointReader::CheckpointReader(const fs::path& file, const std::string& scenario_sha256) : path_(file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    const auto header = error ? std::nullopt : read_header(file);
    const std::string name = file.string();
    if (!header || size < sizeof(Header) + sizeof(std::uint64_t))
        refuse(name, "something that is no checkpoint", "a checkpoint of this run");
    if (header->format != format_version)
        refuse(name, "a checkpoint of format " + std::to_string(header->format),
               "format " + std::to_string(format_version));
    if (text_of(header->program) != this_program())
        refuse(name, "a checkpoint of program " + text_of(header->program), this_program());
    if (text_of(header->scenario) != scenario_sha256)
        refuse(name, "a checkpoint of another scenario", "one of this scenario");
    if (!is_whole(file, size)) refuse(name, "a damaged checkpoint", "a whole one");
    place_ = place_of(*header);
    left_ = size - sizeof(Header) - sizeof(std::uint64_t);
    file_.open(file, std::ios::binary);
    file_.seekg(sizeof(Header));
}

std::size_t CheckpointReader::count(std::size_t, std::size_t bytes_each) {
    std::uint64_t entries = 0;
    bytes(std::as_writable_bytes(std::span(&entries, 1)));
    if (entries > left_ / bytes_each) refuse(path_.string(), "a list longer than the file", "a whole checkpoint");
    return static_cast<std::size_t>(entries);
}

void CheckpointReader::bytes(std::span<std::byte> bytes) {
    if (bytes.size() > left_ ||
        !file_.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
        refuse(path_.string(), "less than a checkpoint holds", "a whole checkpoint");
    left_ -= bytes.size();
}

FoundCheckpoint find_checkpoint(const fs::path& folder, const std::string& scenario_sha256) {
    FoundCheckpoint found;
    for (const std::string_view slot : slots) {
        if (!fs::exists(folder / slot)) continue;
        try {
            auto reader = std::make_unique<CheckpointReader>(folder / slot, scenario_sha256);
            if (!found.reader || found.reader->place() < reader->place()) found.reader = std::move(reader);
        } catch (const InputError& error) {
            found.refused.emplace_back(error.what());
        }
    }
    return found;
}

void remove_checkpoints(const fs::path& folder) {
    std::error_code ignored;
    for (const std::string_view slot : slots) fs::remove(folder / slot, ignored);
}

}  // namespace ubumwe::sim
