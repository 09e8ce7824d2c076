using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthGraph.Graph;

namespace HealthGraph.Tests.Graph;

public sealed class StatementIdsTests
{
    [Fact]
    public void Hashes_OfAnyLengthAndNumber_AreThoseOfTheSystem()
    {
        var dice = new Random(5);
        for (var count = 0; count < 40; count++)
        {
            using var ids = new StatementIds("article/甲");
            var expected = new List<string>();
            for (var i = 0; i < count; i++)
            {
                var value = dice.Next(9) == 0 ? null : new string(dice.Next(2) == 0 ? '字' : 'x', dice.Next(dice.Next(2) == 0 ? 30 : 400));
                var span = new TextSpan(dice.Next(10_000), 10_000 + dice.Next(int.MaxValue - 10_000));
                ids.Add("organization/" + i, "name", i % 3 == 0 ? "organization/乙" : null, value, span);
                expected.Add(StatementId.Of("article/甲", "organization/" + i, "name", i % 3 == 0 ? "organization/乙" : null, value, span));
            }

            ids.Hashes().Select(h => h.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);
        }
    }

    [Fact]
    public void Lanes_MessagesOfEveryLength_AreHashedAsTheSystemDoes()
    {
        for (var length = 0; length < 200; length++)
        {
            var blocks = HashLanes.Blocks(length);
            var bytes = new byte[blocks * HashLanes.BlockBytes];
            new Random(length).NextBytes(bytes.AsSpan(0, length));
            HashLanes.Close(bytes, length);
            var hashes = new UInt128[1];
            HashLanes.Hash(bytes, [0], blocks, hashes);
            hashes[0].ShouldBe(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(bytes.AsSpan(0, length))));
        }
    }
}
